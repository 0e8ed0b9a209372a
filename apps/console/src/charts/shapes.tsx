/** A mark on a point: what it says is said by its shape, never by colour alone. */
export type Shape = 'dot' | 'ring' | 'diamond' | 'triangle' | 'square' | 'cross';

const PATHS: Readonly<Record<Shape, string>> = {
  dot: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z',
  ring: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  diamond: 'M0 -6 6 0 0 6 -6 0Z',
  triangle: 'M0 -7 7 6 -7 6Z',
  square: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
  cross: 'M-5 -5 5 5M5 -5 -5 5',
};

export const Mark = ({ shape, x, y, look }: { shape: Shape; x: number; y: number; look: string }) => (
  <path class={`mark ${shape} ${look}`} d={PATHS[shape]} transform={`translate(${x} ${y})`} />
);
