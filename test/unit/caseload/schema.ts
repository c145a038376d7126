import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv/dist/2020';

/** A part of the schema that describes a value. */
export type Part = Readonly<Record<string, unknown>>;

export const schema: Part = JSON.parse(
  readFileSync(resolve(__dirname, '../../../docs/record.schema.json'), 'utf8'),
);

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What is wrong with a record, each fault with its place; empty when it fits the schema. */
export const faultsOf = (record: unknown): readonly string[] =>
  validate(record) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);

/** Every named part of the schema, with the way to it. */
export function* namedParts(part: Part = schema, way = ''): Generator<readonly [way: string, part: Part]> {
  for (const group of ['properties', '$defs']) {
    for (const [name, member] of Object.entries((part[group] ?? {}) as Record<string, Part>)) {
      yield [`${way}/${name}`, member];
      yield* namedParts(member, `${way}/${name}`);
    }
  }
  if (part.items) yield* namedParts(part.items as Part, `${way}[]`);
}

/** The sentence about a part, its own or that of the definition it refers to. */
export function descriptionOf({ description, $ref }: Part): string {
  const definition = String($ref).replace('#/$defs/', '');
  return String(description ?? (schema.$defs as Record<string, Part>)[definition]?.description);
}
