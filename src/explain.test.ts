import { assembleAssistant } from './assistant';
import { finish } from './domain';
import { createExplainer } from './explain';
import { openKnowledge } from './open-assistant';
import { createSearch } from './search';

const knowledge = openKnowledge('knowledge');
const search = createSearch(knowledge);
const assistant = finish(assembleAssistant(knowledge, { learned: search.learned() }));
const explain = createExplainer(knowledge, search);

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
