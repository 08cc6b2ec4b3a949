import { Injectable } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { CommandBody } from '../fields/command-body';
import { fieldsOf } from '../fields/field';
import type { Thing } from '../fields/field';
import { PageQuery } from '../fields/page-query';
import { PeriodQuery, mustNotBeReversed } from '../fields/period-query';
import { judge } from '../fields/judge';
import type { Judged } from '../fields/judge';
import { isObject } from '../fields/read-thing';
import { variantsOf } from '../fields/variants';
import { HttpProblem } from './problem';

// They are in the envelope and in the page; left here they would be taken for what is asked for.
const apart = [...fieldsOf(CommandBody).keys(), ...fieldsOf(PageQuery).keys()];

/** Turns bodies and queries into the class that the controller names, or refuses them. */
@Injectable()
export class SentPipe implements PipeTransform {
  transform(sent: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (!metatype || !isDeclared(metatype)) return sent;
    if (type === 'body') return bodyOf(metatype, sent === undefined ? {} : sent);
    return type === 'query' && isObject(sent) ? queryThing(judge(metatype, sent)) : sent;
  }
}

const isDeclared = (type: Thing): boolean => fieldsOf(type).size > 0 || variantsOf(type).length > 0;

function bodyOf(type: Thing, sent: unknown): object {
  if (!isObject(sent)) throw new HttpProblem('invalid-body', 'Send one JSON object.');
  const judged = judge(type, sent);
  if (judged.kind === 'good') return withoutApart(judged.thing);
  if (judged.kind === 'unknown') {
    throw new HttpProblem('unknown-field', 'Leave out the fields that errors names.', judged.findings);
  }
  throw new HttpProblem('invalid-body', 'Put right the fields that errors names.', judged.findings);
}

function queryThing(judged: Judged): object {
  if (judged.kind === 'good') {
    if (judged.thing instanceof PeriodQuery) mustNotBeReversed(judged.thing);
    return withoutApart(judged.thing);
  }
  throw new HttpProblem(
    'invalid-parameter',
    'Put right the query parameters that errors names.',
    judged.findings,
  );
}

function withoutApart(thing: object): object {
  for (const name of apart) Reflect.deleteProperty(thing, name);
  return thing;
}
