package krelectra.inference.text;

import java.util.List;
import java.util.Random;

/** Strings of everything that has ever broken a tokenizer, the same for the same seed. */
final class RandomText {
  private static final List<String> PHRASES =
      List.of(
          "아버지가 방에 들어가신다",
          "갔",
          "신다",
          "정진해",
          "ㅋㅋㅋㅋ",
          "ㅠㅠ",
          "...",
          "!!! ",
          "[CLS]",
          "[MASK]",
          "[UNK",
          "##는",
          "\u1112\u1161\u11ab\u1100\u1173\u11af",
          "\u1112\u119e\u11ab",
          "👩\u200d👩\u200d👧",
          "👍🏽",
          "❤\ufe0f",
          "🇰🇷",
          "e\u0301\u0323",
          "\u0958\ufb2c\ud834\udd5e",
          "\u0344\u212b\u2126",
          "大韓民國",
          "\ud840\udc0b",
          "http://a.b/c?d=1",
          "3,000원",
          "1988년");

  /** Blocks from which single characters are drawn, first and last. */
  private static final int[][] BLOCKS = {
    {0xac00, 0xd7a3},
    {0x1100, 0x11ff},
    {0xa960, 0xa97c},
    {0xd7b0, 0xd7fb},
    {0x3130, 0x318f},
    {0x20, 0x7e},
    {0, 0x1f},
    {0x7f, 0xa0},
    {0x2000, 0x206f},
    {0x3000, 0x303f},
    {0xff00, 0xffef},
    {0x300, 0x36f},
    {0x4e00, 0x9fff},
    {0xf900, 0xfaff},
    {0x20000, 0x2a6df},
    {0x2f800, 0x2fa1d},
    {0xd800, 0xdfff},
    {0x1f300, 0x1f6ff},
    {0xe000, 0xf8ff},
    {0xfff0, 0xffff},
    {0x900, 0x9ff},
    {0, 0x10ffff}
  };

  private final Random random;

  RandomText(long seed) {
    this.random = new Random(seed);
  }

  /** A text of up to that many draws. */
  String next(int draws) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(draws + 1); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append(PHRASES.get(random.nextInt(PHRASES.size())));
        case 1 -> text.append(' ');
        case 2 -> text.appendCodePoint(random.nextInt(0xac00, 0xd7a4));
        case 3 -> text.append((char) random.nextInt(0x10000)); // lone surrogates too
        default -> {
          int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
          text.appendCodePoint(random.nextInt(block[0], block[1] + 1));
        }
      }
    }
    return text.toString();
  }

  /** A number below {@code bound}. */
  int number(int bound) {
    return random.nextInt(bound);
  }
}
