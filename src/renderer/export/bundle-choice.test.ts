import { expect, test } from 'vitest';
import type { KeysState } from '../../core/contract/keys.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { ok, refused } from '../../core/result.ts';
import { bundleChoiceOf, noPassphrases, type BundleFields, type KeysAnswer } from './bundle-choice.ts';

type Protection = KeysState['protection'];

const noKey = (protection: Protection): KeysAnswer => ok({ own: null, protection, known: [] });
/** A machine that has a key, kept in another way than a new one would be. */
const oldKey = (protection: Protection): KeysAnswer =>
  ok({
    own: { publicKey: 'RW', keyId: 'AB', createdAt: '2026-11-23T09:00:00Z', protection },
    protection: protection === 'system' ? 'passphrase' : 'system',
    known: [],
  });
const unreadable: KeysAnswer = refused(refusalOf('key-refused', '', 'The key file is damaged.'));

const nothingSaid = 'waiting';
const signed = { sign: true };
const sealed = { seal: true, passphrase: 'battery staple' };

test.each<[string, Partial<BundleFields>, KeysAnswer, ReturnType<typeof bundleChoiceOf>]>([
  ['a plain one waits for nothing', {}, nothingSaid, ok({ sign: null, seal: null })],
  ['a plain one needs no keys', {}, unreadable, ok({ sign: null, seal: null })],
  [
    'passphrases of boxes that are not ticked count for nothing',
    { keyPassphrase: 'horse', passphrase: 'staple' },
    noKey('passphrase'),
    ok({ sign: null, seal: null }),
  ],
  [
    'nobody signs before the keys are known, even with a passphrase',
    { ...signed, keyPassphrase: 'horse' },
    nothingSaid,
    refused('Galley is still looking for your key.'),
  ],
  [
    'nobody signs where the keys cannot be read',
    { ...signed, keyPassphrase: 'horse' },
    unreadable,
    refused('The bundle cannot be signed without your key.'),
  ],
  [
    'a keychain asks for no passphrase',
    signed,
    noKey('system'),
    ok({ sign: { passphrase: null }, seal: null }),
  ],
  [
    'a key in the keychain takes no passphrase that is left over',
    { ...signed, keyPassphrase: 'horse' },
    oldKey('system'),
    ok({ sign: { passphrase: null }, seal: null }),
  ],
  [
    'a new key needs a passphrase',
    signed,
    noKey('passphrase'),
    refused('Think of a passphrase for your new key.'),
  ],
  [
    'the own key needs its passphrase',
    signed,
    oldKey('passphrase'),
    refused('Type the passphrase of your key.'),
  ],
  [
    'with its passphrase the key signs',
    { ...signed, keyPassphrase: 'horse' },
    oldKey('passphrase'),
    ok({ sign: { passphrase: 'horse' }, seal: null }),
  ],
  [
    'a seal needs a passphrase',
    { seal: true },
    nothingSaid,
    refused('Type a passphrase to seal with, or the keys of those who may open the bundle.'),
  ],
  [
    'a seal needs no key of one’s own',
    sealed,
    unreadable,
    ok({ sign: null, seal: { passphrase: 'battery staple' } }),
  ],
  [
    'a bundle is sealed to keys',
    { seal: true, passphrase: 'age1abc age1def' },
    nothingSaid,
    ok({ sign: null, seal: { recipients: ['age1abc', 'age1def'] } }),
  ],
  [
    'both at once',
    { ...sealed, ...signed, keyPassphrase: 'horse' },
    noKey('passphrase'),
    ok({ sign: { passphrase: 'horse' }, seal: { passphrase: 'battery staple' } }),
  ],
])('%s', (_, fields, keys, choice) => {
  expect(bundleChoiceOf({ ...noPassphrases, sign: false, seal: false, ...fields }, keys)).toEqual(choice);
});
