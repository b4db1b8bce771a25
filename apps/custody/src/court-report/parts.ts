import { CourtReportController } from './court-report.controller';
import { CourtReportService } from './court-report.service';

export const COURT_REPORT_CONTROLLERS = [CourtReportController];
export const COURT_REPORT_PROVIDERS = [CourtReportService];
