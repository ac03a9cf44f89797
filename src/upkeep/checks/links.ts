import type { ContentFile, OwnedContent, Remark } from '../../domain';
import { proseOf } from '../prose';
import type { Prose } from '../prose';

/** Links that lead nowhere: to files, clauses, rules, FAQ entries; nothing outside is opened. */
export function findDeadLinks(content: OwnedContent): Remark[] {
  return [
    ...proseOf(content.knowledge).flatMap((prose) => deadIn(prose, content)),
    ...content.documents.flatMap((document) => deadInDocument(document, content)),
    ...deadPlaceholders(content),
  ];
}

function deadIn({ entry, path, text }: Prose, content: OwnedContent): Remark[] {
  if (!/\]\(|`/.test(text)) return [];
  const place = content.placeOf(entry, path);
  const file = place.replace(/^knowledge\//, '').replace(/:\d+$/, '');
  const links = linksOf(text)
    .filter((link) => !leadsSomewhere(link, file, content))
    .map((link) => dead(place, link, 'use a web address or a file that exists'));
  const mentions = idsIn(text)
    .filter((id) => !isKnown(id, content))
    .map((id) =>
      dead(
        place,
        id,
        'use the id of a clause, FAQ entry, walk, rule, reminder, scenario or contact',
      ),
    );
  return [...links, ...mentions];
}

function deadInDocument({ path, text }: ContentFile, content: OwnedContent): Remark[] {
  return text.split('\n').flatMap((line, i) =>
    linksOf(line)
      .filter((link) => !leadsSomewhere(link, path, content))
      .map((link) => dead(`knowledge/${path}:${i + 1}`, link, 'use a file that exists')),
  );
}

/** {placeholders} of ready-made texts that nothing fills. */
function deadPlaceholders({ knowledge, placeOf, problems }: OwnedContent): Remark[] {
  const { neutralTexts, organization } = knowledge;
  if (problems.length > 0) return [];
  return neutralTexts.flatMap((entry) =>
    Object.entries(entry.text).flatMap(([lang, text]) =>
      [...text.matchAll(/\{([^{}]*)\}/g)]
        .map(([, name = '']) => name)
        .filter((name) => organization.placeholders[name] === undefined)
        .map((name) => {
          const place = placeOf(entry, ['text', lang]);
          return dead(place, `{${name}}`, 'use one of the placeholders of organization.yml');
        }),
    ),
  );
}

/** Targets of Markdown links. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(\s*<?([^)\s>]+)/g)].map(([, link = '']) => link);
}

/** `phi-images` in backticks names an entry. */
function idsIn(text: string): string[] {
  return [...text.matchAll(/`([a-z0-9]+(?:[-.][a-z0-9]+)+)`/g)].map(([, id = '']) => id);
}

function isKnown(id: string, { clauseIds, knowledge }: OwnedContent): boolean {
  const { faq, walks, rules, reminders, scenarios, organization } = knowledge;
  return (
    clauseIds.has(id) ||
    faq.has(id) ||
    walks.has(id) ||
    reminders.has(id) ||
    scenarios.has(id) ||
    id in organization.contacts ||
    rules.some((rule) => rule.id === id)
  );
}

function leadsSomewhere(link: string, file: string, { exists }: OwnedContent): boolean {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return URL.canParse(link);
  const [path = ''] = link.split('#');
  return path === '' || exists(`${folderOf(file)}${path}`);
}

function folderOf(file: string): string {
  return file.includes('/') ? file.replace(/[^/]*$/, '') : '';
}

function dead(place: string, link: string, hint: string): Remark {
  return {
    level: 'error',
    check: 'dead-link',
    place,
    message: `"${link}" leads nowhere; ${hint}.`,
  };
}
