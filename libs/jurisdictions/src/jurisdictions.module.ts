import { Global, Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller';
import { OfficialsService } from './officials.service';
import { SignInController } from './sign-in.controller';

/** Sign-in, officials and the directory: part of every process. */
@Global()
@Module({ controllers: [SignInController, DirectoryController], providers: [OfficialsService], exports: [OfficialsService] })
export class JurisdictionsModule {}
