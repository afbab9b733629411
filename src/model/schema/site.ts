import { z } from 'zod';
import { dayField, email, link, list, text } from './fields.ts';

/** Who answers when a reader needs a person. */
const contact = z
  .strictObject({
    role: text().describe('Who answers, as a role: "The plan’s coordinator".'),
    email: email().optional().describe('The address that a person reads.'),
    phone: text().optional().describe('The number, as people write it: 01632 960 142.'),
    post: text().optional().describe('The postal address, in one line or several.'),
    hours: text().optional().describe('When the phone is answered: "Monday to Friday, 9am to 4pm".'),
  })
  .refine((given) => given.email !== undefined || given.phone !== undefined || given.post !== undefined, {
    message: 'There is no way to reach this contact.\nAdd at least one of email, phone or post.',
  })
  .meta({ anyOf: ['email', 'phone', 'post'].map((field) => ({ required: [field] })) });

/** A known failure of the site against the standard, as the accessibility statement lists it. */
const accessibilityProblem = z.strictObject({
  what: text().describe('What does not work, and for whom, in plain words.'),
  criterion: text().describe('The success criterion that it fails: "1.4.3 Contrast (minimum)".'),
  who: text().optional().describe('The role that will mend it.'),
  by: dayField().optional().describe('The day by which it will be mended.'),
});

/** Facts for the accessibility statement that SI 2018/952 requires of public bodies. */
const accessibility = z.strictObject({
  standard: text().describe('The standard that the site is held to: "WCAG 2.2 AA".'),
  compliance: z
    .enum(['full', 'partial', 'none'])
    .describe('How far the site meets that standard: full, partial or none.'),
  problems: list(accessibilityProblem).describe('What is known not to meet the standard.'),
  prepared: dayField().describe('The day on which the statement was first prepared.'),
  reviewed: dayField().describe(
    'The day on which the statement was last reviewed. Over twelve months ago is an error.',
  ),
  tested: text().describe('How the site was tested, when, and by whom.'),
  enforcement: text().describe('The body that a reader may turn to when the answer does not satisfy.'),
});

/** `site.yaml`: who publishes the site, and what is the same on every page. */
export const siteSchema = z.strictObject({
  name: text().describe('The site’s name: "Promises and progress".'),
  area: text().describe('The local area that the plans are of: "Fernshire".'),
  publisher: text().describe('Who publishes the site: "Fernshire Council and Fernshire Health".'),
  address: link().optional().describe('The site’s own address, beginning with https://.'),
  localOffer: link().optional().describe('The address of the area’s local offer.'),
  contact: contact.describe('The person whom a reader can ask.'),
  formats: z
    .strictObject({
      kinds: list(text()).describe('The forms to be had: "on paper", "in large print", "in Easy Read".'),
      how: text().optional().describe('How to ask for one.'),
      within: text().optional().describe('How soon it comes: "within 5 working days".'),
    })
    .optional()
    .describe('How to get the site’s content in another form, and by when.'),
  feedback: link()
    .optional()
    .describe('Where a reader may comment: an address, or an email address after mailto:.'),
  notice: text()
    .optional()
    .describe('A sentence at the end of every page, such as "Fernshire is not a real place."'),
  brand: z
    .strictObject({
      colour: text()
        .regex(
          /^#[0-9a-fA-F]{6}$/,
          'This is not a colour.\nWrite six hexadecimal digits after #, such as "#0b4351", in quotation marks.',
        )
        .optional()
        .describe('The one brand colour: # and six hexadecimal digits, in quotation marks.'),
      logo: z
        .strictObject({
          file: text().describe('The logo’s file, beside site.yaml: an SVG or PNG.'),
          alternative: text().describe('What the logo says, for those who do not see it.'),
        })
        .optional()
        .describe('The logo, with its text alternative.'),
    })
    .optional()
    .describe('The publisher’s colour and logo.'),
  language: text()
    .regex(
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
      'This is not a language code.\nWrite en-GB for British English or cy for Welsh.',
    )
    .default('en-GB')
    .describe('The language of the content, as a BCP 47 code.'),
  licence: z
    .strictObject({
      name: text().describe('The licence’s name: "Open Government Licence v3.0".'),
      link: link().optional().describe('Where the licence can be read.'),
    })
    .optional()
    .describe('The licence under which the content may be used again.'),
  notPersonal: list(
    z.strictObject({
      words: text().describe('The number, address or words, as they stand in the content.'),
      because: text().describe('Why they are nobody’s own: "the help line’s mobile, which staff answer".'),
    }),
  ).describe('Words that look personal and are not. Every check tells of them, and never in silence.'),
  repository: link().optional().describe('Where the content and its history can be seen.'),
  accessibility: accessibility.optional().describe('The facts for the accessibility statement.'),
});

/** `glossary.yaml`: a bare list of terms. */
export const glossarySchema = z.array(
  z.strictObject({
    term: text().describe('The word or short form, as readers meet it: "EHC plan".'),
    expansion: text().optional().describe('What a short form stands for: "education, health and care plan".'),
    meaning: text().describe('What it means, in plain words.'),
    also: list(text()).describe('Other spellings of the same term: "EHCP".'),
  }),
);

/** The facts at the head of `pages/*.mdx`. */
export const proseSchema = z.strictObject({
  title: text().describe('The page’s title.'),
  summary: text().optional().describe('One sentence that says what the page is for.'),
});

/** Who publishes the site, and what is the same on every page. */
export type Site = z.infer<typeof siteSchema>;
/** One term of the glossary. */
export type Term = z.infer<typeof glossarySchema>[number];
/** The facts of a page of prose. */
export type ProseFacts = z.infer<typeof proseSchema>;
