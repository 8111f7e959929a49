// "Copy the text" above a text that is to be copied. Without it the text can be selected by hand.
export const offerCopying = (): void => {
  for (const text of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'nhsuk-button nhsuk-button--secondary al-copy-button';
    button.textContent = 'Copy the text';
    button.addEventListener('click', () => {
      text.select();
      const said = (words: string): void => { button.textContent = words; };
      if (navigator.clipboard) void navigator.clipboard.writeText(text.value).then(() => said('Copied'), () => said('Selected: copy it now'));
      else said('Selected: copy it now');
    });
    text.after(button);
  }
};
