/** The colours of the editor's theme, as a canvas needs them. */
export type Colours = {
  readonly text: string;
  readonly background: string;
  readonly grid: string;
  readonly bar: string;
  readonly upheld: string;
  readonly overturned: string;
  /** Around the bars; nothing but in a high contrast theme. */
  readonly edge: string;
};

export function coloursNow(): Colours {
  const style = getComputedStyle(document.body);
  const colour = (...names: readonly string[]): string =>
    names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find(Boolean) ?? style.color;
  const contrast = style.getPropertyValue('--vscode-contrastBorder').trim();
  return {
    text: colour('foreground'),
    background: colour('editor-background'),
    grid: contrast ? 'transparent' : colour('widget-border', 'panel-border', 'descriptionForeground'),
    bar: colour('charts-blue', 'textLink-foreground'),
    upheld: colour('charts-red'),
    overturned: colour('charts-green'),
    edge: contrast || 'transparent',
  };
}

const STEP = 6;

/** Stripes, so that two kinds of bars differ in more than their colour. */
export function hatched(colour: string, background: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = STEP;
  tile.height = STEP;
  const brush = tile.getContext('2d');
  if (!brush) return colour;
  brush.fillStyle = colour;
  brush.fillRect(0, 0, STEP, STEP);
  brush.strokeStyle = background;
  brush.lineWidth = 1.5;
  brush.beginPath();
  for (const from of [-STEP, 0, STEP]) {
    brush.moveTo(from, STEP);
    brush.lineTo(from + STEP, 0);
  }
  brush.stroke();
  return brush.createPattern(tile, 'repeat') ?? colour;
}
