import { infoValue, readBagInfo, readOxum } from './bag-info.ts';
import { isBefore, readDeclaration, type BagDeclaration } from './declaration.ts';
import { readFetchList } from './fetch-list.ts';
import { allFindings, nothingFound, type BagFinding, type BagFindings } from './finding.ts';
import { manifestName, mostEntries, readManifest, shortened, type Manifest } from './manifest.ts';
import { readTagText } from './tag-text.ts';

/** The files of a bag by their paths from its base folder, with their sizes in bytes. */
export type BagListing = ReadonlyMap<string, number>;

/** The bytes of the tag files of a bag's base folder by their names. */
export type TagFiles = ReadonlyMap<string, Uint8Array>;

/** What the tag files of a bag say, and what is wrong with the bag before any checksum is looked at. */
export type BagPlan = {
  readonly declaration: BagDeclaration | null;
  readonly manifests: readonly Manifest[];
  readonly info: ReturnType<typeof readBagInfo>;
  readonly findings: BagFindings;
};

/** Whether a file is one of those that say what the bag holds. Others at the top of a bag are only carried along. */
export function isTagFile(path: string): boolean {
  return ['bagit.txt', 'bag-info.txt', 'fetch.txt'].includes(path) || manifestName(path) !== null;
}

/** One for each algorithm that anybody uses, and room for more. */
const mostManifests = 20;

/** Files that systems leave in folders. A bag with them is as good, but they were hardly meant. */
const leftovers = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;

/**
 * Judges whether a bag is complete (RFC 8493, 3): it says what it is, every file that is listed is there, and every
 * payload file is listed, since version 1.0 in every manifest.
 */
export function planBag(listing: BagListing, tags: TagFiles): BagPlan {
  const wrong = (file: string, reason: string): BagPlan => ({
    declaration: null,
    manifests: [],
    info: [],
    findings: { errors: [{ file, reason }], warnings: [] },
  });
  const bagit = tags.get('bagit.txt');
  if (bagit === undefined) return wrong('bagit.txt', 'is not there, so this is no bag');
  const declaration = readDeclaration(bagit);
  if (!declaration.ok) return wrong('bagit.txt', declaration.refusal);
  const { version, encoding } = declaration.value;
  const isOld = isBefore(version, '1.0');

  const textOf = (name: string): { readonly text: string; readonly findings: BagFindings } => {
    const bytes = tags.get(name);
    if (bytes === undefined) return { text: '', findings: nothingFound };
    const text = readTagText(bytes, encoding);
    if (text.ok) return { text: text.value, findings: nothingFound };
    return { text: '', findings: { errors: [{ file: name, reason: text.refusal }], warnings: [] } };
  };
  const folded = new Map([...listing.keys()].map((path) => [foldPath(path), path]));
  let room = mostEntries;
  const { names, findings: many } = manifestsOf(tags);
  const read = names.map((name) => {
    const { text, findings } = textOf(name);
    const { manifest, findings: own } = readManifest(name, text, isOld, room);
    room -= manifest.entries.length;
    const { entries, warnings } = foundByName(manifest, listing, folded);
    return {
      manifest: { ...manifest, entries },
      findings: allFindings(findings, own, { errors: [], warnings }),
    };
  });
  const manifests = read.map(({ manifest }) => manifest);
  const info = textOf('bag-info.txt');
  const fields = readBagInfo(info.text);
  const fetch = readFetchList(textOf('fetch.txt').text, isOld);
  return {
    declaration: declaration.value,
    manifests,
    info: fields,
    findings: allFindings(
      many,
      ...read.map(({ findings }) => findings),
      info.findings,
      { errors: fetch.errors, warnings: [] },
      completeness(listing, manifests, fetch.paths, isOld),
      oddities(listing),
      oxum(listing, infoValue(fields, 'Payload-Oxum')),
    ),
  };
}

/** The manifests of a bag in the order of their names, no more of each kind than are read. */
function manifestsOf(tags: TagFiles): { readonly names: readonly string[]; readonly findings: BagFindings } {
  const all = [...tags.keys()].filter((name) => manifestName(name) !== null).toSorted();
  const ofKind = (isTag: boolean) => all.filter((name) => manifestName(name)?.isTag === isTag);
  const errors = [ofKind(false), ofKind(true)].flatMap(({ [mostManifests]: next, length }) =>
    next === undefined
      ? []
      : [
          {
            file: next,
            reason: `is one of ${length} manifests, and Galley reads ${mostManifests} of a kind`,
          },
        ],
  );
  const names = [false, true].flatMap((isTag) => ofKind(isTag).slice(0, mostManifests));
  return { names, findings: { errors, warnings: [] } };
}

/** Systems fold accents, and some fold case: a bag that went through one has the same files by other names. */
function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The entries of a manifest by the names that its files have here, with a warning for each that has another one. */
function foundByName(
  { name, entries }: Manifest,
  listing: BagListing,
  folded: ReadonlyMap<string, string>,
): { readonly entries: Manifest['entries']; readonly warnings: readonly BagFinding[] } {
  const warnings: BagFinding[] = [];
  // A file stands for two entries only where both are the same: no system keeps A and a apart that had to fold them.
  const taken = new Map(entries.map(({ path, checksum }) => [path, checksum]));
  const found = entries.map((entry) => {
    const other = listing.has(entry.path) ? undefined : folded.get(foldPath(entry.path));
    if (other === undefined || (taken.get(other) ?? entry.checksum) !== entry.checksum) return entry;
    taken.set(other, entry.checksum);
    warnings.push({ file: entry.path, reason: `is listed in ${name}, and is there as ${other}` });
    return { ...entry, path: other };
  });
  return { entries: found, warnings };
}

function completeness(
  listing: BagListing,
  manifests: readonly Manifest[],
  toFetch: readonly string[],
  isOld: boolean,
): BagFindings {
  const errors: BagFinding[] = [];
  const isTag = ({ name }: Manifest) => manifestName(name)?.isTag === true;
  const payload = manifests.filter((manifest) => !isTag(manifest));
  const tagManifests = manifests.filter(isTag);
  if (payload.length === 0)
    errors.push({ file: 'manifest-sha256.txt', reason: 'is not there, nor is any other manifest' });

  const awaited = new Set(toFetch);
  const missing = new Set<string>();
  for (const { name, entries } of manifests)
    for (const { path } of entries) {
      if (listing.has(path) || missing.has(path)) continue;
      missing.add(path);
      const reason = awaited.has(path) ? 'has still to be fetched, as fetch.txt says' : 'is not there';
      errors.push({ file: path, reason: `${reason} (it is listed in ${name})` });
    }
  for (const { name, entries } of payload)
    for (const { path } of entries)
      if (!path.startsWith('data/'))
        errors.push({ file: path, reason: `is listed in ${name}, but is not in data/` });
  for (const { name, entries } of tagManifests)
    for (const { path } of entries)
      if (manifestName(path)?.isTag === true)
        errors.push({ file: path, reason: `is listed in ${name}, which must list no tag manifest` });

  const listed = payload.map(({ name, entries }) => ({
    name,
    paths: new Set(entries.map(({ path }) => path)),
  }));
  for (const path of listing.keys()) {
    if (!path.startsWith('data/')) continue;
    const without = listed.filter(({ paths }) => !paths.has(path));
    const isIn = listed.length > without.length;
    if (!isIn) errors.push({ file: path, reason: 'is listed in no manifest' });
    else if (!isOld && without.length > 0)
      errors.push({ file: path, reason: `is not listed in ${namesOf(without)}` });
  }
  const all = new Set(payload.flatMap(({ entries }) => entries.map(({ path }) => path)));
  for (const path of toFetch)
    if (!all.has(path)) errors.push({ file: path, reason: 'is to be fetched, but listed in no manifest' });
  if (!isOld)
    for (const { name, entries } of tagManifests) {
      const paths = new Set(entries.map(({ path }) => path));
      for (const { name: file } of payload)
        if (!paths.has(file))
          errors.push({ file, reason: `is not listed in ${name}, which must list every manifest` });
    }
  return { errors, warnings: [] };
}

/** What some manifests are called; so many that nobody would read them are counted. */
function namesOf(manifests: readonly Pick<Manifest, 'name'>[]): string {
  const names = manifests.slice(0, 3).map(({ name }) => name);
  const more = manifests.length - names.length;
  return `${names.join(', ')}${more === 0 ? '' : ` and ${more} more manifest${more === 1 ? '' : 's'}`}`;
}

/** Names that another system may not tell apart, or that no person gave. */
function oddities(listing: BagListing): BagFindings {
  const left = [...listing.keys()].filter((path) => leftovers.test(path));
  const warnings = left.map((file) => ({ file, reason: 'was left there by the system' }));
  return { errors: [], warnings: [...twinNames(listing), ...warnings] };
}

/** Files whose names differ only in case or in how an accent is written: on many disks the second replaces the first. */
export function twinNames(listing: BagListing): readonly BagFinding[] {
  const found: BagFinding[] = [];
  const seen = new Map<string, string>();
  for (const path of listing.keys()) {
    const other = seen.get(foldPath(path));
    const reason = `has the same name as ${other} on systems that fold case or accents`;
    if (other !== undefined) found.push({ file: path, reason });
    seen.set(foldPath(path), path);
  }
  return found;
}

function oxum(listing: BagListing, told: string | null): BagFindings {
  if (told === null) return nothingFound;
  const file = 'bag-info.txt';
  const said = readOxum(told);
  if (said === null)
    return {
      errors: [],
      warnings: [{ file, reason: `has a Payload-Oxum that is none: “${shortened(told)}”` }],
    };
  const sizes = [...listing].flatMap(([path, size]) => (path.startsWith('data/') ? [size] : []));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (said.files === sizes.length && said.bytes === bytes) return nothingFound;
  const reason = `says ${said.files} payload files of ${said.bytes} bytes; there are ${sizes.length} of ${bytes}`;
  return { errors: [{ file, reason }], warnings: [] };
}
