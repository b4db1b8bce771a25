import { ClimateService } from './climate.service';
import { PlacementController } from './placement.controller';
import { PlacementService } from './placement.service';
import { StorageController } from './storage.controller';
import { StoragePlace, StoragePlacement, StorageReading } from './storage.entity';
import { StoragePlacesService } from './storage-places.service';
import { StorageReadingService } from './storage.reading';

export const STORAGE_ENTITIES = [StoragePlace, StoragePlacement, StorageReading];
export const STORAGE_PROVIDERS = [StoragePlacesService, StorageReadingService, ClimateService, PlacementService];
export const STORAGE_CONTROLLERS = [StorageController, PlacementController];
