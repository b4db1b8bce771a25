import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AttachSnapshot } from './snapshot.dto';

const settings = {
  lightAzimuthDeg: 135,
  lightElevationDeg: 45,
  exaggeration: 2,
  ownForm: 'prepared',
  otherForm: 'exchanged',
  ownUmPerPixel: 3,
  otherUmPerPixel: 3,
  overlay: false,
};
const photographId = '0b5e7a10-0000-4000-8000-000000000001';
const faultsOf = (body: object): string[] => validateSync(plainToInstance(AttachSnapshot, body)).map(({ property }) => property);

describe('a snapshot that is attached', () => {
  it('says how the instrument stood', () => {
    expect(faultsOf({ photographId, settings })).toEqual([]);
    expect(faultsOf({ photographId })).toEqual(['settings']);
    expect(faultsOf({ photographId, settings: [settings] })).toEqual(['settings']);
    expect(faultsOf({ photographId, settings: { ...settings, lightElevationDeg: 91 } })).toEqual(['settings']);
    expect(faultsOf({ photographId, settings: { ...settings, ownForm: 'polished' } })).toEqual(['settings']);
  });
});
