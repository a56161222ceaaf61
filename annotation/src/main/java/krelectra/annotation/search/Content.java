package krelectra.annotation.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A sentence's text and where its morphemes stand, as the index keeps them.
 *
 * @param starts of morphemes
 * @param ends of morphemes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Content(String text, int[] starts, int[] ends) {
  static BytesRef pack(Sentence sentence) throws IOException {
    var out = new ByteBuffersDataOutput();
    out.writeVInt(sentence.tokens().size());
    int at = 0;
    for (Token token : sentence.tokens()) {
      out.writeVInt(token.start() - at);
      out.writeVInt(token.end() - token.start());
      at = token.end();
    }
    byte[] text = sentence.text().getBytes(StandardCharsets.UTF_16LE);
    byte[] utf8 = sentence.text().getBytes(StandardCharsets.UTF_8);
    // A lone surrogate has no UTF-8: such a text is kept in UTF-16.
    boolean whole = new String(utf8, StandardCharsets.UTF_8).equals(sentence.text());
    out.writeByte((byte) (whole ? 0 : 1));
    byte[] bytes = whole ? utf8 : text;
    out.writeBytes(bytes, 0, bytes.length);
    return new BytesRef(out.toArrayCopy());
  }

  static Content unpack(BytesRef bytes) {
    var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int[] starts = new int[in.readVInt()];
    int[] ends = new int[starts.length];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at + in.readVInt();
      ends[i] = starts[i] + in.readVInt();
      at = ends[i];
    }
    boolean utf8 = in.readByte() == 0;
    String text =
        new String(
            bytes.bytes,
            in.getPosition(),
            bytes.offset + bytes.length - in.getPosition(),
            utf8 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
    return new Content(text, starts, ends);
  }
}
