const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Nine digits whose control digit fits (modulus 11), as the Brønnøysund registers give them. */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  return weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11 === 0;
}
