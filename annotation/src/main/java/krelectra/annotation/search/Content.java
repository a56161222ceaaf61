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
  private static final byte ENCODED = 0;
  private static final byte UNITS = 1;

  static BytesRef pack(Sentence sentence) throws IOException {
    var out = new ByteBuffersDataOutput();
    out.writeVInt(sentence.tokens().size());
    int at = 0;
    for (Token token : sentence.tokens()) {
      out.writeVInt(token.start() - at);
      out.writeVInt(token.end() - token.start());
      at = token.end();
    }
    byte[] utf8 = sentence.text().getBytes(StandardCharsets.UTF_8);
    // A lone surrogate has no UTF-8: such a text is kept unit by unit.
    if (new String(utf8, StandardCharsets.UTF_8).equals(sentence.text())) {
      out.writeByte(ENCODED);
      out.writeBytes(utf8, 0, utf8.length);
    } else {
      out.writeByte(UNITS);
      for (int i = 0; i < sentence.text().length(); i++) {
        out.writeShort((short) sentence.text().charAt(i));
      }
    }
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
    boolean encoded = in.readByte() == ENCODED;
    int left = bytes.offset + bytes.length - in.getPosition();
    if (encoded) {
      String text = new String(bytes.bytes, in.getPosition(), left, StandardCharsets.UTF_8);
      return new Content(text, starts, ends);
    }
    StringBuilder text = new StringBuilder(left / 2);
    for (int i = 0; i < left / 2; i++) {
      text.append((char) in.readShort());
    }
    return new Content(text.toString(), starts, ends);
  }
}
