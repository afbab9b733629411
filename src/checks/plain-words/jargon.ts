/**
 * Words that a parent should not have to know, and what to say instead. After the "words to avoid" of the
 * content style guide of GOV.UK and the A to Z of alternative words of the Plain English Campaign.
 */
export const PLAINER: Readonly<Record<string, string>> = {
  accordingly: 'so',
  ameliorate: 'make better',
  'at this moment in time': 'now',
  'best practice': 'what works well',
  'capacity building': 'training more staff, or taking on more',
  collaborate: 'work together',
  commence: 'start',
  commencement: 'start',
  cohort: 'group',
  'co-produce': 'plan together with families',
  'co-produced': 'planned together with families',
  'co-production': 'planning together with families',
  'cross-cutting': 'shared',
  'deep dive': 'close look',
  deliverables: 'what will be done',
  dialogue: 'talk',
  'direction of travel': 'where this is going',
  disseminate: 'share',
  'drill down': 'look closely',
  endeavour: 'try',
  escalate: 'tell someone senior',
  expedite: 'speed up',
  facilitate: 'help',
  'going forward': 'from now on',
  granular: 'detailed',
  holistic: 'whole',
  'in order to': 'to',
  'in relation to': 'about',
  'in respect of': 'about',
  incentivise: 'encourage',
  inception: 'start',
  leverage: 'use',
  liaise: 'talk',
  mechanism: 'way',
  mobilise: 'start',
  'multi-agency': 'from several services',
  multidisciplinary: 'from several professions',
  operationalise: 'start to do',
  optimise: 'make the best of',
  overarching: 'main',
  paradigm: 'way of working',
  'prior to': 'before',
  'progress the': 'carry on with the',
  proactive: 'early',
  'ring-fence': 'keep for this alone',
  rationalise: 'make simpler',
  robust: 'strong, or how it is checked',
  signposted: 'told where to go',
  signposting: 'telling people where to go',
  stakeholders: 'the people whom it concerns',
  'step change': 'big change',
  streamline: 'make simpler',
  subsequently: 'later',
  sufficiency: 'enough places',
  synergy: 'working together',
  systemic: 'everywhere',
  timely: 'on time',
  touchpoint: 'meeting',
  trajectory: 'course',
  tranche: 'part',
  triangulate: 'compare',
  upskill: 'train',
  utilise: 'use',
  whilst: 'while',
  'with regard to': 'about',
  workshopped: 'talked through',
};

/** Phrases that promise nothing anyone could be held to, and what to say instead. */
export const VAGUE: readonly { pattern: RegExp; instead: string }[] = [
  {
    pattern:
      /\b(?:work|action|activity) (?:is|will be|has been|continues to be) (?:being )?(?:undertaken|carried out|progressed|ongoing|underway|under way)\b/i,
    instead: 'Say who is doing what, and when it will be done.',
  },
  {
    pattern:
      /\bwill be (?:undertaken|explored|considered|scoped|looked at|looked into|investigated|progressed|taken forward|kept under review)\b/i,
    instead: 'Say who will do it, and by when.',
  },
  {
    pattern: /\bconsideration (?:is being|will be|has been) given\b/i,
    instead: 'Say what you will decide, and when.',
  },
  {
    pattern:
      /\b(?:to|will|we|and) (?:seek|look|aim|endeavour|strive|hope|intend|work) (?:to|towards) (?!the\b)\w+/i,
    instead: 'Say what you will do, without "seek to" or "aim to".',
  },
  {
    pattern:
      /\b(?:explor\w+|consider\w*|investigat\w+|review\w*) (?:the |all |any |further |other )?(?:options?|opportunit\w+|possibilit\w+|potential|feasibility|ways (?:to|of))\b/i,
    instead: 'Say what you will choose between, who chooses, and by when.',
  },
  {
    pattern: /\b(?:where|as|if|when) (?:possible|appropriate|necessary|practicable|feasible)\b/i,
    instead: 'Say when it will be, and when not.',
  },
  { pattern: /\bin (?:due course|the near future|the fullness of time)\b/i, instead: 'Give a date.' },
  { pattern: /\bas soon as (?:possible|practicable)\b/i, instead: 'Give a date.' },
  {
    pattern:
      /\b(?:discussions|conversations|talks) (?:are|remain|continue to be) (?:ongoing|under ?way|taking place)\b/i,
    instead: 'Say what is being decided, by whom and by when.',
  },
  {
    pattern: /\bongoing (?:work|discussions|review|process|dialogue)\b/i,
    instead: 'Say what was done, and what comes next.',
  },
];
