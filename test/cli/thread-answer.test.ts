import { describe, expect, it } from 'vitest';
import { answerTo, errorOf } from '../../src/cli/thread-answer.js';

describe('what a thread answers', () => {
  it('is nothing where the task is done', async () => {
    expect(errorOf(structuredClone(await answerTo(Promise.resolve())))).toBeNull();
  });

  it('keeps the code of an error of the operating system on its way between threads', async () => {
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
    const told = errorOf(structuredClone(await answerTo(Promise.reject(full))));
    expect(told).toBeInstanceOf(Error);
    expect(told).toMatchObject({ message: 'no space left', code: 'ENOSPC', syscall: 'write' });
  });

  it('is a message where something else than an error was thrown', async () => {
    expect(errorOf(await answerTo(Promise.reject('odd')))?.message).toBe('odd');
  });
});
