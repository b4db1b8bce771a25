export * from './surface/surface';
export * from './x3p/limits';
export * from './x3p/x3p.error';
export type * from './x3p/record';
export { readX3p, type X3pReading, type X3pReadOptions } from './x3p/read-x3p';
export type { UnitVerdict } from './x3p/units';
export { UNKNOWN_ACQUISITION, writeX3p, writeX3pContent, type X3pContent } from './x3p/write-x3p';
export { asCast, type CastDefects } from './synthetic/cast';
export { isSynthetic, SYNTHETIC_MARK, syntheticFiring, syntheticFiringX3p, type SyntheticFiring } from './synthetic/synthetic-firing';
export { decodePrepared, encodePrepared } from './surface/prepared-codec';
export { PreparedCodecError } from './surface/prepared-header';
export { resampleTo } from './surface/resample';
export { gaussianBandPass, gaussianHighPass, gaussianLowPass, type GaussianFilterParameters } from './surface/filter';
export { MaskError, type ManualMask } from './surface/manual-mask';
export { orient, type Polarity, type RowOrder } from './surface/orient';
export * from './surface/prepare-breech-face';
export { renderHeightMap, renderShadedRelief, type ReliefOptions, type RenderOptions } from './render/render';
export { registered, renderRegisteredPair, type RegisteredPairOptions } from './render/registered-pair';
export { readX3pContent } from './x3p/rewrite';
export { manualMaskOf, readX3pMask, type X3pMask, type X3pRegion } from './x3p/read-mask';
export type { Cell, CellResult, Comparison, ComparisonParameters, JointPose, Pose, Rule, SearchMode } from './cells/comparison';
export { compare, compareFeatures, compareFine, screen } from './cells/compare';
export { type Features, featuresOf, packFeatures, unpackFeatures } from './cells/features';
export { completeParameters, DEFAULT_PARAMETERS, ENGINE_VERSION, parametersHash } from './cells/parameters';
export {
  type ClassCharacteristics, type ClassedItem, type ClassFilter, type ExcludedByClass, filterByClass, sameClass, searchWithinClass,
} from './search/class-filter';
export {
  type CollectionItem, type Ranked, SEARCH_DEFAULTS, searchBullets, searchCollection, type SearchCourse, type SearchOptions, type SearchProgress, type SearchState,
} from './search/search';
export type { Compared, Screened } from './search/steps';
export { type Count, type CountModel, fitCountModel, log10LikelihoodRatio } from './lr/beta-binomial';
export { elubBounds } from './lr/bounds';
export { cllr, deviationFromPav, empiricalCrossEntropy, minimumCllr, tippett, type TippettPoint } from './lr/quality';
export {
  fitPopulation, type LikelihoodRatio, likelihoodRatio, type PopulationKey, type PopulationModel, type QuestionedPair, type ReferencePair,
  type ReferencePopulation, type Refusal, refusalOf, type RefusalReason, REFUSALS,
} from './lr/population';
export { fitScoreModel, log10Of, type ScoreModel } from './lr/score-model';
export {
  type Circumstances, costOnOthers, fitScorePopulation, type ReferenceScores, scoreLikelihoodRatio, type ScorePopulation, type ScorePopulationModel, withLikelihood,
} from './lr/score-population';
export { FADUL_DEMONSTRATION } from './lr/fadul-demonstration';
export { alignSignatures, type Alignment, type AlignParameters } from './land/align';
export { type BulletComparison, compareBullets, type LandPair } from './land/bullet';
export { landProfile, type Profile, PROFILE_DEFAULTS, type ProfileParameters } from './land/profile';
export { landSignature, type Signature, SIGNATURE_DEFAULTS, type SignatureParameters } from './land/signature';
export { countStriae, type StriaeCount } from './land/striae';
export { type BulletFeatures, bulletFeaturesOf, packBulletFeatures, unpackBulletFeatures } from './land/bullet-features';
export { BULLET_PARAMETERS, type BulletParameters, bulletParametersHash } from './land/bullet-parameters';
export { type BulletMatch, compareBulletFeatures, type LandMatch } from './land/compare-bullets';
export {
  bulletHash, LAND_PITCH_UM, landOf, type LandPlace, landPlaces, type LandScan, meanOfRows, MOST_LANDS, ROWS_OF_EXCHANGE, unrollBullet,
} from './land/unrolled-bullet';
export { syntheticLandX3p, type SyntheticLand } from './synthetic/synthetic-land';
