import { writeFileSync } from 'node:fs';
import { processVariables } from '../adapters/settings';
import type { Variable } from '../adapters/settings';
import { slackVariables } from '../adapters/slack/config';
import { teamsVariables } from '../adapters/teams/config';

const HEAD = `# Every setting there is. Copy this file to .env and fill in what you need; with nothing set
# the assistant starts with the preview page. Written by "npm run env-example".
`;

/** The text of .env.example, made from the variables that the code reads. */
export function envExample(): string {
  const parts = [
    section('The process', processVariables),
    section('Slack: adapters/slack/README.md', slackVariables),
    section('Microsoft Teams: adapters/teams/README.md', teamsVariables),
  ];
  return [HEAD, ...parts].join('\n');
}

function section(title: string, variables: readonly Variable[]): string {
  const lines = variables.flatMap(({ name, description, byDefault }) => [
    '',
    `# ${description}`,
    byDefault === undefined ? `#${name}=` : `#${name}=${byDefault}`,
  ]);
  return [`## ${title}`, ...lines, ''].join('\n');
}

if (require.main === module) writeFileSync('.env.example', envExample());
