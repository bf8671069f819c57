import { DoubleSide, Group, Mesh, MeshLambertMaterial, Object3D, type Intersection, type Raycaster } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import type { Frame } from './earth';
import type { DesignSpec, Ring, Thing } from './model';
import type { Footing } from './terrain';

const rad = Math.PI / 180;

interface Stood {
  spec: DesignSpec;
  group: Group;
  /** Asked for when its variant is first seen. */
  asked: boolean;
}

/** Models of what may be built, in a local frame; those of one variant are seen. */
export class Designs {
  readonly group = new Group();
  private stood: Stood[] = [];
  private coming = 0;
  private readonly loader = new GLTFLoader();
  private readonly paint = new MeshLambertMaterial({ vertexColors: true, side: DoubleSide });

  constructor(
    private readonly frame: Frame, private readonly footing: Footing, private readonly changed: () => void, private readonly failed: () => void
  ) {}

  /** Whether one that is to be seen has not come yet. */
  get loading(): boolean {
    return this.coming > 0;
  }

  /** Puts them where they belong; what was fetched already is kept. */
  replace(specs: DesignSpec[]) {
    const before = this.stood;
    this.stood = specs.map((spec) => {
      const known = before.find((it) => it.spec.address === spec.address);
      return known ? Object.assign(known, { spec }) : { spec, group: new Group(), asked: false };
    });
    for (const { group } of before) {
      if (this.stood.some((it) => it.group === group)) continue;
      this.group.remove(group);
      release(group);
    }
    for (const { group } of this.stood) this.group.add(group);
    this.settle();
  }

  /** Puts them on the ground as it is now. */
  settle() {
    for (const { spec, group } of this.stood) {
      const [x, , z] = this.frame.toLocal([...spec.at, this.frame.origin[2]]);
      group.position.set(x, (this.footing(x, z) ?? 0) + spec.above, z);
      group.rotation.y = -spec.heading * rad;
      group.scale.setScalar(spec.scale);
      group.updateMatrixWorld(true);
    }
    this.changed();
  }

  /** Lets those of one variant be seen; fetches what has not come yet. */
  stand(variant: string) {
    for (const one of this.stood) {
      one.group.visible = one.spec.variant === variant;
      if (one.group.visible && !one.asked) void this.fetch(one);
    }
  }

  /** The footprints of what is seen, within which nothing of the town stands. */
  clearings(): Ring[] {
    return this.stood
      .filter(({ group, spec }) => group.visible && spec.clears.length > 2)
      .map(({ spec, group }) => {
        const [sin, cos] = [Math.sin(spec.heading * rad), Math.cos(spec.heading * rad)];
        return spec.clears.map(([east, north]) => [
          group.position.x + spec.scale * (east * cos + north * sin),
          group.position.z + spec.scale * (east * sin - north * cos)
        ]);
      });
  }

  hits(ray: Raycaster): Intersection[] {
    const seen = this.stood.filter((it) => it.group.visible).map((it) => it.group);
    return ray.intersectObjects(seen, true);
  }

  /** A design is one thing; its foot is the ground that it stands on. */
  thing(hit: Intersection): Thing | undefined {
    const one = this.stood.find(({ group }) => within(hit.object, group));
    return one && { id: one.spec.address, foot: one.group.position.y, source: one.spec.address };
  }

  stop() {
    for (const { group } of this.stood) release(group);
    this.stood = [];
    this.paint.dispose();
  }

  private async fetch(one: Stood) {
    one.asked = true;
    this.coming++;
    try {
      const answer = await fetch(one.spec.address, { credentials: 'same-origin' });
      if (!answer.ok) throw new Error(String(answer.status));
      const { scene } = await this.loader.parseAsync(await answer.arrayBuffer(), '');
      scene.traverse((part) => {
        if (!(part instanceof Mesh)) return;
        part.material = this.paint;
        part.castShadow = part.receiveShadow = true;
      });
      one.group.add(scene);
      one.group.updateMatrixWorld(true);
    } catch {
      // The next one who wants to see it asks again.
      one.asked = false;
      this.coming--;
      this.failed();
      return;
    }
    this.coming--;
    this.changed();
  }
}

function within(part: Object3D | null, group: Group): boolean {
  return part !== null && (part === group || within(part.parent, group));
}

function release(group: Group) {
  group.traverse((part) => {
    if (part instanceof Mesh) part.geometry.dispose();
  });
}
