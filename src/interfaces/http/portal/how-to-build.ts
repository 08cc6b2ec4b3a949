/** Stands where the portal would be. */
export const howToBuild = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sammen</title>
<h1>The portal has not been built</h1>
<p>Stop the register and begin again with <code>npm start</code>: it builds the portal first.</p>
<p>The API is running. Its documentation is at <a href="/api/docs">/api/docs</a>.</p>
</html>
`;
