import { describe, expect, test } from 'vitest';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import { foldOutletName, hostOf, outletNamed, outletOfAddress } from './known-outlets.ts';

const { outlets } = defaultHouseStyle;

describe('an outlet of the house', () => {
  test.each([
    ['Reuters', 'Reuters'],
    ['REUTERS', 'Reuters'],
    ['the Guardian', 'The Guardian'],
    ['Guardian', 'The Guardian'],
    ['  The   Guardian, ', 'The Guardian'],
    ['AP', 'Associated Press'],
    ['Agence France\u2010Presse', 'Agence France-Presse'],
    ['El Pai\u0301s', 'El País'],
    ['El Pais', 'El País'],
    ['ＢＢＣ', 'BBC News'],
  ])('goes by %j', (name, outlet) => {
    expect(outletNamed(name, outlets)?.name).toBe(outlet);
  });

  test('does not go by a part of its name, by nothing, or by an article', () => {
    for (const name of ['', '—', 'The', 'Times', 'Post', 'Reuters Institute', 'The Guardian Angel'])
      expect(outletNamed(name, outlets)).toBeUndefined();
  });

  test('goes by each of its own names and no other outlet’s', () => {
    for (const outlet of outlets)
      for (const name of [outlet.name, ...outlet.aliases]) expect(outletNamed(name, outlets)).toBe(outlet);
  });
});

describe('the outlet behind an address', () => {
  test.each([
    ['https://www.theguardian.com/world/2026/mar/09/harbour', 'The Guardian'],
    ['http://reuters.com', 'Reuters'],
    ['https://edition.CNN.com/', 'CNN'],
    ['https://news.bbc.co.uk:443/x', 'BBC News'],
  ])('of %s is %s', (address, outlet) => {
    expect(outletOfAddress(address, outlets)?.name).toBe(outlet);
  });

  test('is none where the address only looks like it', () => {
    for (const address of [
      'https://notreuters.com/',
      'https://reuters.com.evil.example/',
      'https://a.example/reuters.com',
      'https://reuters.com@evil.example/',
      'mailto:desk@reuters.com',
      'reuters.com',
      '',
    ])
      expect(outletOfAddress(address, outlets)).toBeUndefined();
  });

  test('compares domains without their case', () => {
    const own = [{ name: 'The Quay Courier', aliases: [], domains: ['Quay.Example'] }];
    expect(outletOfAddress('https://www.quay.example/', own)?.name).toBe('The Quay Courier');
  });
});

test('names are compared without case, apostrophes, signs and a leading article, and with their letters', () => {
  expect(foldOutletName(' The Times-of  Israel ')).toBe('times of israel');
  expect(foldOutletName('L’Équipe')).toBe(foldOutletName("L'équipe"));
  expect(foldOutletName('Theatre')).toBe('theatre');
  expect(foldOutletName('A&E')).toBe('a&e');
  expect(foldOutletName('الجزيرة نت')).toBe('الجزيرة نت');
});

test('the host of an address is in lower case and without www', () => {
  expect(hostOf('HTTPS://WWW.A.Example/x')).toBe('a.example');
  expect(hostOf('https://münchen.example/')).toBe('xn--mnchen-3ya.example');
  for (const none of ['a.example', 'mailto:a@b.example', 'javascript:alert(1)', 'file:///etc', ''])
    expect(hostOf(none)).toBeNull();
});
