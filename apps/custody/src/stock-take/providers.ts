import { ReadCodes } from './read-codes';
import { StockDifferenceService } from './stock-difference.service';
import { StockScanService } from './stock-scan.service';
import { StockTakeController } from './stock-take.controller';
import { StockTake, StockTakeDifference, StockTakeListed, StockTakeScan } from './stock-take.entity';
import { StockTakeService } from './stock-take.service';

export const STOCK_TAKE_ENTITIES = [StockTake, StockTakeListed, StockTakeScan, StockTakeDifference];
export const STOCK_TAKE_PROVIDERS = [ReadCodes, StockTakeService, StockScanService, StockDifferenceService];
export const STOCK_TAKE_CONTROLLERS = [StockTakeController];
