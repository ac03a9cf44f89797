import { assembleAssistant } from './assistant';
import { finish } from './domain';
import { createExplainer } from './explain';
import { openKnowledge } from './open-content';
import { createSearch } from './search';

const knowledge = openKnowledge('knowledge');
const content = { knowledge, learned: createSearch(knowledge).learned() };
const assistant = finish(assembleAssistant(knowledge, content));
const explain = createExplainer(content);

describe('the reply that is explained is the one that the assistant gives', () => {
  it.each([
    'a client from last year wants to follow me, may I let her',
    'is this ok to post?',
    'he signed the form, may we use the picture of his leg',
    'how many holidays are left for me',
    '¿puedo hablar de mi sueldo en internet?',
    'darf ich über meine Arbeit schreiben?',
    'I want to hurt myself',
    'hello!',
  ])('%s', (text) => {
    expect(explain(text).decision.reply).toEqual(assistant.handle({ kind: 'ask', text }).reply);
  });
});

it('has a language that was chosen', () => {
  expect(explain('photo', 'fr').trace.found.lang).toBe('fr');
});
