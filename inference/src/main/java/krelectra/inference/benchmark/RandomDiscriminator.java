package krelectra.inference.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;

/** A network of the published shape that knows nothing, for measuring without a download. */
public final class RandomDiscriminator {
  private static final int VOCABULARY = 30_000;
  private static final long SEED = 20;

  private RandomDiscriminator() {}

  /** Writes it, about 436 MB. */
  public static void write(Path folder) throws IOException {
    List<String> entries = vocabulary();
    new RandomModel(
            HeadKind.REPLACED_TOKENS, ElectraConfig.base(entries.size()), List.of(), entries)
        .write(folder, SEED);
  }

  /** Hangul syllables, ASCII, and entries that nothing uses, up to the published size. */
  private static List<String> vocabulary() {
    List<String> entries = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    for (char c = '!'; c <= '~'; c++) {
      entries.add(String.valueOf(c));
      entries.add("##" + c);
    }
    for (char c = '가'; c <= '힣'; c++) {
      entries.add(String.valueOf(c));
      entries.add("##" + c);
    }
    for (int i = 0; entries.size() < VOCABULARY; i++) {
      entries.add("[unused" + i + "]");
    }
    return entries;
  }
}
