import { describe, expect, it } from 'vitest';
import { recogniseChannel } from '../../../src/stages/care-model/channel-recognition.js';
import { settings } from '../../../src/stages/care-model/settings.js';

const { channelNames } = settings.parse({});
const recognise = (name: string) => recogniseChannel(name, channelNames);

describe('recognising the present channel', () => {
  it.each([
    ['Außendienst', 'field'],
    ['AUSSENDIENST Süd', 'field'],
    ['AD', 'field'],
    ['Field Sales', 'field'],
    ['Innendienst', 'inside'],
    ['VID', 'inside'],
    ['Telefonverkauf', 'inside'],
    ['Key-Account', 'key-account'],
    ['KAM', 'key-account'],
    ['Händler', 'dealer'],
    ['Fachhandel', 'dealer'],
    ['Channel Partner', 'dealer'],
    ['Webshop', 'digital'],
    ['E-Commerce', 'digital'],
    ['EDI', 'digital'],
  ])('%s is %s', (name, channel) => {
    expect(recognise(name)).toBe(channel);
  });

  it('does not read short forms inside words', () => {
    expect(recognise('Kreditlinie')).toBeNull();
    expect(recognise('Adler')).toBeNull();
    expect(recognise('Kambodscha')).toBeNull();
  });

  it('does not choose between two channels', () => {
    expect(recognise('Innen- und Außendienst / Innendienst')).toBeNull();
    expect(recognise('Händlerportal')).toBeNull();
  });

  it('lets names of your own decide', () => {
    const own = settings.parse({ channelNames: { digital: ['händlerportal'] } }).channelNames;
    expect(recogniseChannel('Händlerportal ', own)).toBe('digital');
  });
});
