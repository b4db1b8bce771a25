import { Controller } from '@nestjs/common';
import { PairMicroscopeController } from './pair-microscope.controller';

@Controller('links')
export class LinkMicroscopeController extends PairMicroscopeController {
  protected override readonly purpose = 'comparison';
}
