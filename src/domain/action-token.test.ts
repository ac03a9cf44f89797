import {
  acknowledgeToken,
  clauseToken,
  helpToken,
  nextScenarioToken,
  optionToken,
  readToken,
  scenarioToken,
} from './action-token';

describe('the token of a button', () => {
  it.each([
    [clauseToken('phi-images'), { kind: 'clause', clause: 'phi-images' }],
    [helpToken('check'), { kind: 'help', topic: 'check' }],
    [scenarioToken('tribute'), { kind: 'quiz', step: { to: 'ask', scenario: 'tribute' } }],
    [
      optionToken('tribute', 2),
      { kind: 'quiz', step: { to: 'answer', scenario: 'tribute', option: 2 } },
    ],
    [nextScenarioToken(), { kind: 'quiz', step: { to: 'next' } }],
    [nextScenarioToken('tribute'), { kind: 'quiz', step: { to: 'next', after: 'tribute' } }],
    [acknowledgeToken('2027-1'), { kind: 'acknowledge', version: '2027-1' }],
  ])('%s says what it asks for', (token, pressed) => {
    expect(readToken(token)).toEqual(pressed);
  });

  it.each([
    'quiz:',
    'quiz:tribute:0',
    'quiz:tribute:b',
    'quiz:tribute:1:2',
    'ack:',
    'help:me',
    'nothing',
    `quiz:${'a'.repeat(200)}`,
  ])('%s is none of ours', (token) => {
    expect(readToken(token)).toBeUndefined();
  });
});
