/**
 * Words that parents use for what services call something else, each with what means the same, wherever the plan
 * is from. A search for one looks for the others too, and says so. A council adds its own in `glossary.yaml`.
 */
export const SAME_MEANING: readonly (readonly string[])[] = [
  ['ASD', 'ASC', 'autism', 'autistic'],
  ['OT', 'occupational therapy'],
  ['EP', 'educational psychologist'],
  ['SW', 'social worker'],
  ['GP', 'family doctor'],
  ['NEET', 'no school, course or job'],
  ['nonverbal', 'non-verbal', 'non-speaking', 'do not speak', 'cannot speak'],
  ['suicidal', 'suicide', 'self-harm', 'crisis'],
  ['counselling', 'counsellor', 'mental health'],
  ['panic', 'panic attack', 'anxious', 'anxiety'],
  ['scared', 'frightened', 'afraid'],
  ['diagnosed', 'diagnosis'],
  ['medication', 'medicine', 'meds', 'tablets'],
  ['teacher', 'school staff'],
  ['toddler', 'nursery', 'early years'],
  ['teenager', 'teen', 'young people'],
  ['taxi', 'school transport', 'minibus'],
  ['job', 'employment', 'internship'],
  ['excluded', 'expelled', 'suspended', 'suspension'],
  ['part time', 'part-time', 'reduced hours', 'half days'],
  ['complained', 'complaint'],
  ['phone', 'ring', 'call'],
  ['reply', 'answer', 'response'],
  ['money', 'funding', 'budget', 'spent'],
  ['accident', 'injury', 'hurt'],
  ['house', 'home'],
];
