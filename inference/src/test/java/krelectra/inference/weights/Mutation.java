package krelectra.inference.weights;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Damages the bytes of a file, in the ways of bad disks, cut downloads and bad intent. */
record Mutation(RandomGenerator random) {
  private static final long[] EXTREMES = {
    0,
    1,
    -1,
    2,
    7,
    0x7f,
    0x80,
    0xff,
    0x7fff,
    0xffff,
    0x7fff_ffff,
    0x8000_0000L,
    0xffff_ffffL,
    1L << 40,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  byte[] of(byte[] whole) {
    byte[] bytes = whole.clone();
    int times = 1 + (random.nextInt(4) == 0 ? random.nextInt(8) : 0);
    for (int i = 0; i < times && bytes.length > 16; i++) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    switch (random.nextInt(8)) {
      case 0 -> bytes[place(bytes)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[place(bytes)] = (byte) random.nextInt(256);
      case 2 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 3 -> {
        return splice(bytes);
      }
      case 4, 5 -> number(bytes, 1 << random.nextInt(4));
      case 6 -> nudge(bytes);
      default -> {
        int from = place(bytes);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(64)), (byte) 0);
      }
    }
    return bytes;
  }

  /** Copies a stretch over another, or puts it between. */
  private byte[] splice(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(bytes.length - from, 200));
    int to = random.nextInt(bytes.length - length + 1);
    if (random.nextBoolean()) {
      System.arraycopy(bytes.clone(), from, bytes, to, length);
      return bytes;
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
    System.arraycopy(bytes, to, longer, to + length, bytes.length - to);
    System.arraycopy(bytes, from, longer, to, length);
    return longer;
  }

  /** Overwrites what may be a length or an offset. */
  private void number(byte[] bytes, int width) {
    long value = EXTREMES[random.nextInt(EXTREMES.length)];
    int at = Math.min(place(bytes), bytes.length - width);
    for (int i = 0; i < width; i++) {
      bytes[at + i] = (byte) (value >>> (8 * i));
    }
  }

  private void nudge(byte[] bytes) {
    bytes[place(bytes)] += (byte) (random.nextInt(5) - 2);
  }

  /** The ends, where tables of contents lie, more often than the middle. */
  private int place(byte[] bytes) {
    int near = Math.min(bytes.length, 600);
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(near);
      case 1 -> bytes.length - 1 - random.nextInt(near);
      default -> random.nextInt(bytes.length);
    };
  }
}
