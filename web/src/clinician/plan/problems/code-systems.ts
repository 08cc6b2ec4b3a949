/** The code systems of the register's problems, and what people call them. */
export const codeSystems = {
  'http://hl7.org/fhir/sid/icpc-2': 'ICPC-2',
  'http://hl7.org/fhir/sid/icd-10-no': 'ICD-10',
  'http://snomed.info/sct': 'SNOMED CT',
} as const;

const names: Readonly<Record<string, string>> = codeSystems;

/** «ICD-10 H40.1». */
export const codeText = ({ system, code }: { readonly system: string; readonly code: string }): string =>
  `${names[system] ?? system} ${code}`;
