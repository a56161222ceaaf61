package krelectra.installers;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The icon in the format of each platform: both Windows' and the Mac's hold PNG files. */
record IconFile(Path pictures) {
  private static final List<Integer> WINDOWS = List.of(16, 32, 48, 64, 128, 256);
  private static final Map<Integer, String> MAC =
      new TreeMap<>(Map.of(128, "ic07", 256, "ic08", 512, "ic09"));
  private static final int ICO_HEAD = 6;
  private static final int ICO_ENTRY = 16;

  /**
   * The icon of a target.
   *
   * @param into a folder for what must be made
   */
  Path of(Target target, Path into) throws IOException {
    if (target.isLinux()) {
      return picture(256);
    }
    Files.createDirectories(into);
    Path file = into.resolve(target.isWindows() ? "workbench.ico" : "workbench.icns");
    return Files.write(file, target.isWindows() ? windows() : mac());
  }

  private Path picture(int pixels) {
    return pictures.resolve("workbench-" + pixels + ".png");
  }

  byte[] windows() throws IOException {
    ByteArrayOutputStream images = new ByteArrayOutputStream();
    int entries = WINDOWS.size();
    int first = ICO_HEAD + entries * ICO_ENTRY;
    ByteBuffer head = ByteBuffer.allocate(first).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) entries);
    for (int pixels : WINDOWS) {
      byte[] png = Files.readAllBytes(picture(pixels));
      byte side = (byte) (pixels == 256 ? 0 : pixels);
      head.put(side).put(side).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) 32);
      head.putInt(png.length).putInt(first + images.size());
      images.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head.array());
    images.writeTo(all);
    return all.toByteArray();
  }

  byte[] mac() throws IOException {
    ByteArrayOutputStream images = new ByteArrayOutputStream();
    var out = new DataOutputStream(images);
    for (Map.Entry<Integer, String> each : MAC.entrySet()) {
      byte[] png = Files.readAllBytes(picture(each.getKey()));
      out.write(each.getValue().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + png.length);
      out.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    var whole = new DataOutputStream(all);
    whole.write("icns".getBytes(StandardCharsets.US_ASCII));
    whole.writeInt(8 + images.size());
    images.writeTo(all);
    return all.toByteArray();
  }
}
