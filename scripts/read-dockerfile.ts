/** One line of a Dockerfile, continued ones joined. */
export interface Instruction {
  verb: string;
  rest: string;
}

/** What one FROM begins. */
export interface Stage {
  base: string;
  name: string | undefined;
  instructions: Instruction[];
}

/** The stages of a Dockerfile, without comments. Throws when something stands before the first FROM. */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = [];
  for (const { verb, rest } of readInstructions(text)) {
    if (verb === 'FROM') {
      const [base = '', , name] = rest.split(' ');
      stages.push({ base, name, instructions: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`${verb} stands before the first FROM.`);
    stage.instructions.push({ verb, rest });
  }
  return stages;
}

function readInstructions(text: string): Instruction[] {
  return text
    .replaceAll(/^\s*#.*$/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, verb = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line.trim()) ?? [];
      return { verb, rest };
    });
}
