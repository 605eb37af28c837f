import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { checkedClaims } from '../../../src/core/render/json-ld-review.ts';
import type { Judge } from '../judge.ts';

/** The schema of the IPTC is not ours to hand on: whoever has a copy names it. */
export const ninjsSchema: Judge = {
  format: 'ninjs',
  name: 'the IPTC’s schema (ajv)',
  missing: async () =>
    process.env['GALLEY_NINJS_SCHEMA'] === undefined
      ? 'needs ninjs-schema_3.1.json of the IPTC; GALLEY_NINJS_SCHEMA names its file'
      : null,
  judge: async ({ files }) => {
    const schema = JSON.parse(await readFile(process.env['GALLEY_NINJS_SCHEMA'] ?? '', 'utf8')) as AnySchema;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    // The schema leads to another one that lies in the net; no story has places on a map.
    ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
    const fits = ajv.compile(schema);
    const errors: string[] = [];
    for (const { story, file } of files.get('ninjs') ?? []) {
      if (fits(JSON.parse(await readFile(file, 'utf8')))) continue;
      for (const { instancePath, message } of fits.errors ?? [])
        errors.push(`${story.slug}: ${instancePath} ${message ?? ''}`);
    }
    return errors;
  },
};

/** Expands every graph without the network, and counts what is in it then. */
export const jsonLdProcessor: Judge = {
  format: 'jsonld',
  name: 'jsonld.js',
  missing: async () => null,
  judge: async ({ files }) => {
    const errors: string[] = [];
    for (const { story, file } of files.get('jsonld') ?? []) {
      const graph = JSON.parse(await readFile(file, 'utf8')) as jsonld.JsonLdDocument;
      try {
        const expanded = JSON.stringify(await jsonld.expand(graph, offline));
        const count = (type: string) => expanded.split(type).length - 1;
        const reviews = count('"https://schema.org/ClaimReview"');
        const wanted = checkedClaims(story).length;
        if (reviews !== wanted) errors.push(`${story.slug}: ${reviews} reviews of ${wanted}`);
        const annotations = count('"http://www.w3.org/ns/oa#Annotation"');
        if (annotations !== story.annotations.length)
          errors.push(`${story.slug}: ${annotations} annotations of ${story.annotations.length}`);
      } catch (error) {
        errors.push(`${path.basename(file)}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return errors;
  },
};

/** The types of the library know nothing of `safe`: what would be dropped is an error. */
const offline: object = { safe: true, documentLoader: noNetwork };

async function noNetwork(url: string): Promise<never> {
  throw new Error(`${url} would have to be fetched`);
}
