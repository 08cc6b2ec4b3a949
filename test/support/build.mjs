import { ensureBuilt } from '../../scripts/ensure-built.mjs';

/** Once, before the tests: the processes that they start run what was built, as `npm start` does, and compile nothing. */
export default ensureBuilt;
