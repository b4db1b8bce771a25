import { Controller } from '@nestjs/common';
import { PairMicroscopeController } from './pair-microscope.controller';

@Controller('candidates')
export class CandidateMicroscopeController extends PairMicroscopeController {
  protected override readonly purpose = 'candidate';
}
