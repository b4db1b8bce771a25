import type { Browser, Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { type Camera, type Point, placeAt } from '../../apps/web/src/pages/microscope/optics/camera';
import { heightAt, type HeightGrid, readHeightGrid } from '../../apps/web/src/pages/microscope/optics/height-grid';
import { brightness, type Light } from '../../apps/web/src/pages/microscope/optics/light';
import { figuresOf, profileAlong } from '../../apps/web/src/pages/microscope/optics/profile';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);

interface Listed {
  readonly items: readonly { readonly id: string }[];
}

/** One step of an arrow key on the stage. */
const STEP = 24;

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const sum = (of: (i: number) => number): number => a.reduce((total, _, i) => total + of(i), 0);
  return (
    sum((i) => (a[i]! - meanA) * (b[i]! - meanB)) / Math.sqrt(sum((i) => (a[i]! - meanA) ** 2) * sum((i) => (b[i]! - meanB) ** 2))
  );
}

describeInBrowser('the comparison microscope in the browser', () => {
  let system: Deployment;
  let browser: Browser;
  let examiner: Visitor;
  let candidate: string;
  let stage: Locator;

  beforeAll(async () => {
    system = await startStandalone({ story: true });
    await eventually('the story up to the candidates', () => Promise.resolve(system.printed().includes('The story is told')), 240);
    browser = await openBrowser();
    examiner = await Visitor.signIn(browser, system.url, system.logins('examiner', 'BZ')[0]);
    const [acquisition] = (await examiner.read<Listed>('/acquisitions')).items;
    const [first] = (await examiner.read<Listed>(`/acquisitions/${acquisition?.id}/candidates`)).items;
    candidate = first?.id ?? '';
    stage = examiner.page.getByRole('application', { name: 'Stage with both surfaces' });
  }, 400_000);

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const fact = (term: string): Promise<string> =>
    examiner.page
      .locator('dl.facts > div')
      .filter({ has: examiner.page.getByText(term, { exact: true }) })
      .locator('dd')
      .innerText();

  /** What the readings say of a view. */
  async function cameraOf(side: 'first' | 'second'): Promise<Camera> {
    const said = await fact(`View of the ${side} surface`);
    const [xUm = NaN, yUm = NaN, umPerPixel = NaN, turnDeg = NaN] = [...said.matchAll(/-?\d+(?:\.\d+)?/g)].map(([each]) => Number(each));
    return { xUm, yUm, umPerPixel, turnDeg };
  }

  /** The grey of the stage's picture at some places, in pixels from its upper left corner, once it is drawn in full and at rest. */
  async function greys(points: readonly Point[]): Promise<number[]> {
    const sample = (): Promise<{ full: boolean; values: number[] }> =>
      examiner.page.getByTestId('relief').evaluate((element, at) => {
        const canvas = element as HTMLCanvasElement;
        const copy = document.createElement('canvas');
        copy.width = canvas.width;
        copy.height = canvas.height;
        const pen = copy.getContext('2d');
        pen?.drawImage(canvas, 0, 0);
        const ratio = canvas.width / canvas.clientWidth;
        const all = pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        const values = at.map(({ x, y }) => {
          const pixel = 4 * (Math.floor(x * ratio) + canvas.width * Math.floor(y * ratio));
          return ((all[pixel] ?? 0) + (all[pixel + 1] ?? 0) + (all[pixel + 2] ?? 0)) / 3;
        });
        return { full: ratio === 1, values };
      }, points as Point[]);
    let last = '';
    return eventually('a picture at rest', async () => {
      await examiner.page.waitForTimeout(400);
      const { full, values } = await sample();
      const now = JSON.stringify(values);
      const still = full && now === last;
      last = now;
      return still ? values : null;
    }, 60);
  }

  const bytesAt = async (address: string): Promise<Buffer> => {
    const base64 = await examiner.page.evaluate(async (from) => {
      const file = await (await fetch(from)).blob();
      return new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => done((reader.result as string).split(',')[1] ?? '');
        reader.readAsDataURL(file);
      });
    }, address);
    return Buffer.from(base64, 'base64');
  };

  const heights = async (side: 'own' | 'other'): Promise<HeightGrid> => {
    const bytes = await bytesAt(`/api/candidates/${candidate}/surfaces/${side}`);
    return readHeightGrid(Uint8Array.from(bytes).buffer);
  };

  const set = async (label: string, value: number): Promise<void> => {
    await examiner.page.getByLabel(label, { exact: true }).fill(String(value));
  };

  it('opens from a candidate, with scale and filter in force beside both surfaces', async () => {
    await examiner.open(`/candidates/${candidate}`);
    await examiner.follow(examiner.page.getByRole('link', { name: 'Comparison microscope' }));
    await stage.waitFor();
    const { page } = examiner;
    expect(await page.getByTestId('in-force-own').innerText()).toBe(
      'as prepared · 6.25 µm from point to point · levelled · cut to the mark · Gaussian band-pass 16 to 500 µm',
    );
    expect(await page.getByTestId('in-force-other').innerText()).toContain('as compared and exchanged · 25 µm from point to point');
    expect(await stage.getByText(/^\d+ (µm|mm)$/).count()).toBe(2);
    expect(await fact('Light')).toMatch(/^azimuth 135° · elevation 45°/);
    // The story is told on real scans where the machine has them.
    expect(await page.getByText('Synthetic: generated, not measured').count()).toBe(process.env.HEADSTAMP_SCANS ? 0 : 2);
  });

  it('relights both surfaces as the arithmetic says when the light is moved', async () => {
    const box = (await stage.boundingBox())!;
    const own = await heights('own');
    await set('Exaggeration of heights', 30);
    const exaggeration = Number(/([\d.]+) times/.exec(await fact('Light'))?.[1]);
    const camera = await cameraOf('first');
    const middle = { x: box.width / 4, y: box.height / 2 };
    const slope = (place: Point): readonly [number, number] => [
      (heightAt(own, { x: place.x + 6.25, y: place.y }) - heightAt(own, { x: place.x - 6.25, y: place.y })) / 12.5,
      (heightAt(own, { x: place.x, y: place.y + 6.25 }) - heightAt(own, { x: place.x, y: place.y - 6.25 })) / 12.5,
    ];
    const seen = Array.from({ length: 1_600 }, (_, i) => ({ x: 40 + (i % 40) * (middle.x / 24), y: 40 + Math.floor(i / 40) * ((box.height - 80) / 40) }))
      .filter(({ x }) => x < box.width / 2 - 5)
      .map((point) => ({ point, slope: slope(placeAt(camera, { x: point.x + 0.5 - middle.x, y: point.y + 0.5 - middle.y })) }))
      .filter((each) => each.slope.every((value) => !Number.isNaN(value)));
    expect(seen.length).toBeGreaterThan(200);
    const under = async (light: Light): Promise<number[]> => {
      await set('Azimuth of the light', light.azimuthDeg);
      await set('Elevation of the light', light.elevationDeg);
      const shown = await greys(seen.map(({ point }) => point));
      const expected = seen.map((each) => brightness(each.slope, exaggeration, light));
      expect(correlation(shown, expected)).toBeGreaterThan(0.7);
      return shown;
    };
    const fromRight = await under({ azimuthDeg: 0, elevationDeg: 30 });
    expect(await fact('Light')).toMatch(/^azimuth 0° · elevation 30°/);
    const fromLeft = await under({ azimuthDeg: 180, elevationDeg: 30 });
    // What rises to the right faces the left: it is brighter under the light from there.
    const brighter = fromLeft.map((grey, i) => grey - fromRight[i]!);
    expect(correlation(brighter, seen.map((each) => each.slope[0]))).toBeGreaterThan(0.6);
  });

  it('shows the one surface left of the hairline and the other right of it, wherever it lies', async () => {
    const { page } = examiner;
    await page.getByLabel('Arrangement', { exact: true }).selectOption('split');
    const hairline = page.getByRole('slider', { name: 'Hairline between the surfaces' });
    const box = (await stage.boundingBox())!;
    const across = Array.from({ length: 60 }, (_, i) => ({ x: 20 + ((box.width - 40) * i) / 59, y: box.height * 0.24 })).filter(
      ({ x }) => Math.abs(x - box.width / 2) > 6,
    );
    await hairline.focus();
    await page.keyboard.press('End');
    const allOwn = await greys(across);
    await page.keyboard.press('Home');
    const allOther = await greys(across);
    for (let tens = 0; tens < 5; tens++) await page.keyboard.press('PageDown');
    expect(await hairline.getAttribute('aria-valuenow')).toBe('50');
    const divided = await greys(across);
    expect(allOwn).not.toEqual(allOther);
    expect(divided).toEqual(across.map(({ x }, i) => (x < box.width / 2 ? allOwn[i] : allOther[i])));
    await page.getByLabel('Arrangement', { exact: true }).selectOption('beside');
  });

  it('measures a profile on both surfaces by keyboard alone', async () => {
    const { page } = examiner;
    await page.getByRole('button', { name: 'Show both whole' }).focus();
    await page.keyboard.press('Enter');
    const before = await cameraOf('first');
    await page.getByLabel('Tool', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Tool', { exact: true }).inputValue()).toBe('profile');
    await stage.focus();
    for (let press = 0; press < 7; press++) await page.keyboard.press('ArrowDown');
    const first = await cameraOf('first');
    expect(first.yUm - before.yUm).toBeCloseTo(7 * STEP * before.umPerPixel, -1);
    await page.keyboard.press('Enter');
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const second = await cameraOf('first');
    expect(second.xUm - first.xUm).toBeCloseTo(4 * STEP * before.umPerPixel, -1);

    const numbers = (text: string): number[] => [...text.replaceAll(',', '').replaceAll('−', '-').matchAll(/-?\d+(?:\.\d+)?/g)].map(([each]) => Number(each));
    for (const side of ['own', 'other'] as const) {
      const camera = side === 'own' ? [first, second] : [await cameraOf('second'), await cameraOf('second')];
      if (side === 'other') camera[0] = { ...camera[1]!, xUm: camera[1]!.xUm - (second.xUm - first.xUm) };
      const line = { from: { x: camera[0]!.xUm, y: camera[0]!.yUm }, to: { x: camera[1]!.xUm, y: camera[1]!.yUm } };
      const expected = figuresOf(profileAlong(await heights(side), line));
      const [length = NaN, low = NaN, high = NaN, known] = numbers(await page.getByTestId(`profile-${side}`).innerText());
      expect(Math.abs(length - expected.lengthUm)).toBeLessThan(1);
      expect(Math.abs(low - expected.lowestUm)).toBeLessThan(0.05);
      expect(Math.abs(high - expected.highestUm)).toBeLessThan(0.05);
      expect(known).toBe(Math.round(100 * expected.known));
      // A line across a breech face crosses the hole of the firing pin.
      expect(expected.known).toBeGreaterThan(0.1);
    }
    expect(await page.getByTestId('profile-correlation').innerText()).toMatch(/^-?[01]\.\d\d$/);
    expect(await page.getByRole('table', { name: /Heights along the line/ }).getByRole('row').count()).toBe(12);
  });

  it('turns free sides one by one, and both by the same when they are locked', async () => {
    const { page } = examiner;
    const [own, other] = [await cameraOf('first'), await cameraOf('second')];
    await page.getByLabel('Both move together').uncheck();
    await page.getByLabel('The keys move').selectOption('own');
    await stage.focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press(',');
    expect([(await cameraOf('first')).turnDeg, (await cameraOf('second')).turnDeg]).toEqual([own.turnDeg + 5, other.turnDeg]);
    await page.getByLabel('Both move together').check();
    await stage.focus();
    await page.keyboard.press('.');
    expect([(await cameraOf('first')).turnDeg, (await cameraOf('second')).turnDeg]).toEqual([own.turnDeg + 4, other.turnDeg - 1]);
  });

  it('keeps the engine’s cells back until something is marked, and the mark outlives a reload', async () => {
    const { page } = examiner;
    await page.getByText('The engine’s cells are shown once you have marked what you see yourself.').waitFor();
    const refused = await page.evaluate(async (address) => (await fetch(address)).status, `/api/candidates/${candidate}/cells`);
    expect(refused).toBe(409);
    await page.getByLabel('Tool', { exact: true }).focus();
    for (const expected of ['point', 'line', 'box']) {
      await page.keyboard.press('ArrowDown');
      expect(await page.getByLabel('Tool', { exact: true }).inputValue()).toBe(expected);
    }
    await stage.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByLabel('What you see there').fill('Parallel ridges on both, same spacing');
    await examiner.command('Keep the mark', 'The mark is kept.');

    await page.reload();
    await examiner.settle();
    await page.getByText('Parallel ridges on both, same spacing').waitFor();
    const [mark] = (await examiner.read<{ items: { shape: string; kind: string; own: number[] }[] }>(`/candidates/${candidate}/annotations`)).items;
    expect([mark?.shape, mark?.kind, mark?.own.length]).toEqual(['box', 'agreement', 4]);

    const shown = page.getByLabel('Show the cells that the engine found');
    expect(await shown.isChecked()).toBe(false);
    expect(await page.locator('.microscope-overlay text').allInnerTexts()).not.toContain('2');
    await shown.check();
    await page.getByText('Congruent of compared cells, in both directions:').waitFor();
    const { congruent, pose } = await examiner.read<{ congruent: object[]; pose: { turnDeg: number } }>(`/candidates/${candidate}/cells`);
    await page.locator('.microscope-overlay text', { hasText: new RegExp(`^${congruent.length}$`) }).first().waitFor({ state: 'attached' });
    await examiner.button('Lay the first as the engine does').click();
    await eventually('the engine’s pose', async () => Math.abs((await cameraOf('first')).turnDeg - pose.turnDeg) < 0.06, 20);
  });

  it('keeps a snapshot with the examination, by its hash', async () => {
    const { page } = examiner;
    await page.getByLabel('What the picture shows').fill('Ridges at two o’clock');
    await examiner.command('Attach to the examination', 'The picture is kept with the examination.');
    await page.getByRole('link', { name: 'Ridges at two o’clock' }).waitFor();
    const [snapshot] = (await examiner.read<{ items: { photographId: string; sha256: string; settings: object }[] }>(`/candidates/${candidate}/snapshots`)).items;
    expect(snapshot).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), settings: { ownForm: 'prepared', otherForm: 'exchanged', overlay: true } });
    const picture = PNG.sync.read(await bytesAt(`/api/photographs/${snapshot?.photographId}`));
    const box = (await stage.boundingBox())!;
    expect(picture.width).toBe(2 * Math.round(box.width));
    // Under the picture stands what it shows, black on white.
    expect(picture.height).toBeGreaterThan(2 * box.height + 80);
    expect([...picture.data.subarray(-4)]).toEqual([255, 255, 255, 255]);
  });

  it('has every control named, in English and in Spanish, and room at 320 pixels', async () => {
    expect(await examiner.accessibilityFindings()).toEqual([]);
    expect(await examiner.overflowAt(320)).toBe(0);
    const spanish = await Visitor.signIn(browser, system.url, system.logins('examiner', 'BZ')[1] ?? system.logins('examiner', 'BZ')[0], 'es');
    await spanish.open(`/candidates/${candidate}/microscope`);
    await spanish.page.getByRole('application', { name: 'Platina con ambas superficies' }).waitFor();
    expect(await spanish.accessibilityFindings()).toEqual([]);
    // Another examiner sees nothing of what the first marked.
    expect(await spanish.page.getByText('Parallel ridges on both, same spacing').count()).toBe(0);
    await spanish.page.getByText('Todavía no hay nada marcado.').waitFor();
    expect(spanish.complaints).toEqual([]);
    await spanish.leave();
  });

  it('says so where the browser has no WebGL 2, and shows the pictures of the server', async () => {
    const poor = await Visitor.signIn(browser, system.url, system.logins('examiner', 'BZ')[0]);
    await poor.page.addInitScript(() => {
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
    });
    await poor.open(`/candidates/${candidate}/microscope`);
    await poor.page.getByRole('alert').getByText('The instrument cannot be shown here').waitFor();
    expect(await poor.page.getByRole('img', { name: /^Relief of the/ }).count()).toBe(2);
    expect(await poor.accessibilityFindings()).toEqual([]);
    await poor.leave();
  });

  it('lays any two surfaces of the laboratory side by side, and keeps nothing of that', async () => {
    const [acquisition] = (await examiner.read<Listed>('/acquisitions')).items;
    await examiner.open(`/acquisitions/${acquisition?.id}/microscope?with=${acquisition?.id}`);
    await stage.waitFor();
    await examiner.page.getByText('Two acquisitions chosen freely belong to no examination').waitFor();
    const form = examiner.page.getByLabel('Form of the first surface');
    await form.selectOption('taken-in');
    await eventually('the scan as it was taken in', async () => (await examiner.page.getByTestId('in-force-own').innerText()).includes('no filter'), 30);
  });

  it('broke nothing on the way', () => {
    expect(examiner.complaints).toEqual([]);
  });
});
