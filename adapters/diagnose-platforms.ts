import type { Diagnosis, Look } from './diagnosis';

export type PlatformLook = Omit<Look, 'manifest'> & {
  slackManifest?: string;
  teamsManifest?: string;
};

/** Looks at every chat platform. Their SDKs are loaded only here: nobody else of the terminal needs them. */
export async function diagnosePlatforms({
  slackManifest,
  teamsManifest,
  ...look
}: PlatformLook): Promise<Diagnosis[]> {
  const { diagnoseSlack } = await import('./slack/diagnose.js');
  const { diagnoseTeams } = await import('./teams/diagnose.js');
  const slack = await diagnoseSlack({ ...look, ...(slackManifest && { manifest: slackManifest }) });
  const teams = await diagnoseTeams({ ...look, ...(teamsManifest && { manifest: teamsManifest }) });
  return [...slack, ...teams];
}
