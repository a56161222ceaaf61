package krelectra.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that is full after so many bytes more. */
public final class LimitedDisk extends FilePathWrapper {
  private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

  /** Used by H2. */
  public LimitedDisk() {}

  /** The address of a file on such a disk. */
  static String address(java.nio.file.Path file) {
    FilePath.register(new LimitedDisk());
    return ExactFile.address(file, "limited:async:");
  }

  /** From now on it takes so many bytes. */
  static void limit(long bytes) {
    LEFT.set(bytes);
  }

  @Override
  public String getScheme() {
    return "limited";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Limited(super.open(mode));
  }

  private static void take(int bytes) throws IOException {
    if (LEFT.addAndGet(-bytes) < 0) {
      throw new IOException("No space left on device");
    }
  }

  private static final class Limited extends FileBase {
    private final FileChannel base;

    Limited(FileChannel base) {
      this.base = base;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      return base.read(to);
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
      return base.read(to, position);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      take(from.remaining());
      return base.write(from);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      take(from.remaining());
      return base.write(from, position);
    }

    @Override
    public long position() throws IOException {
      return base.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      base.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      base.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
      base.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }
}
