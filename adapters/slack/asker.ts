import type { Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

/** Who asks, in Slack's own ids. */
export interface Asker {
  client: WebClient;
  /** The organisation's id where it installed the app for all its workspaces, else the workspace's. */
  workspace: string;
  user: string;
}

/** What Slack tells of a request, beside its content. */
export type From = Pick<Context, 'isEnterpriseInstall' | 'enterpriseId' | 'teamId'>;

/** Under this id the app is installed: its token, places and people belong to it. */
export function workspaceOf({ isEnterpriseInstall, enterpriseId, teamId }: From): string {
  return (isEnterpriseInstall ? enterpriseId : teamId) ?? '';
}
