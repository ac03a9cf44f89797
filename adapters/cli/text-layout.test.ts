import { renderTable } from './render-table';
import { clean, hang, renderFields, wrap } from './text-layout';

const PLAIN = { width: 40, colour: false };

describe('text', () => {
  it('is broken at blanks', () => {
    expect(wrap('one two three four', 9)).toBe('one two\nthree\nfour');
  });

  it('hangs under its mark', () => {
    expect(hang('one\ntwo', '  ✗ ')).toBe('  ✗ one\n    two');
  });

  it('cannot steer the terminal', () => {
    expect(clean('a\u001B[31mb\u202Ec')).toBe('a[31mbc');
  });
});

describe('fields', () => {
  it('stand in one column; empty ones are left out', () => {
    const fields = [
      { name: 'wanted', text: 'a yes' },
      { name: 'got', text: 'a no that is explained at some length' },
      { name: 'nothing', text: '' },
    ];
    expect(renderFields(fields, PLAIN)).toBe(
      ['  wanted  a yes', '  got     a no that is explained at some', '          length'].join(
        '\n',
      ),
    );
  });
});

describe('a table', () => {
  it('fits the terminal: cells wrap, too long words break, numbers stand right', () => {
    const columns = [{ title: 'What' }, { title: 'n', width: 4, align: 'right' as const }];
    const rows = [
      [['a-clause', 'with a line of its own that is quite long'], '1.5'],
      ['x'.repeat(36), '12.0'],
    ];
    const lines = renderTable(columns, rows, PLAIN).split('\n');
    expect(lines).toEqual([
      'What                                   n',
      '──────────────────────────────────  ────',
      'a-clause                             1.5',
      'with a line of its own that is',
      'quite long',
      'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  12.0',
      'xx',
    ]);
  });
});
