import type { Code } from '../events';
import { either, record, rule } from './rule';
import { text } from './values';
import type { Rule } from './rule';

// The systems in use, in the ways in which journals name them. In any other field of this name there may stand anything.
const systems =
  /^(http:\/\/hl7\.org\/fhir\/sid\/(icd-10|icd-10-no|icpc-2)|http:\/\/(snomed\.info\/sct|loinc\.org)|urn:oid:2\.16\.578\.1\.12\.4\.1\.1\.\d{4}|ICD-10|ICPC-2|SNOMED CT|LOINC)$/i;
// ICD-10 and ICPC-2, LOINC, SNOMED CT; a SNOMED CT code is never as long as an identity number is (11 digits).
const codes = /^([A-Z]\d{2}(\.?\d{1,3})?|\d{1,7}-\d|\d{6,10}|\d{12,18})$/;

const matching = (pattern: RegExp): Rule<string> =>
  rule(
    (value): value is string => typeof value === 'string' && pattern.test(value),
    (value) => value,
  );

/** A code of a known system is kept, its words are not: they may have been written by hand. */
export const code: Rule<Code> = either<Code, Code>(
  record({ system: matching(systems), code: matching(codes), display: text }),
  record({ system: text, code: text, display: text }),
);
