export { createAcknowledgements } from './create-acknowledgements';
export type { Acknowledgements } from './create-acknowledgements';
export { createTraining } from './create-training';
export type { Training } from './create-training';
