package krelectra.inference.benchmark;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;
import krelectra.inference.text.ElectraTokenizer;

/** Check sums of what a tokenizer makes of lines, to be compared across processes. */
final class PieceSums {
  private PieceSums() {}

  /** For each line the CRC-32 of its ids, [CLS] and [SEP] too, as little-endian int32. */
  static List<Long> of(ElectraTokenizer tokenizer, List<String> lines) {
    return lines.stream().map(line -> of(tokenizer.encode(line).ids())).toList();
  }

  private static long of(int[] ids) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * ids.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(ids);
    var sum = new CRC32();
    sum.update(bytes.array());
    return sum.getValue();
  }
}
