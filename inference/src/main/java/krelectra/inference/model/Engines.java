package krelectra.inference.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;

/** Starts the tensor engine, once in a process and without a network. */
public final class Engines {
  private static final String THREADS = "ai.djl.pytorch.num_threads";

  private Engines() {}

  /**
   * Says where the engine unpacks its native libraries and how many threads it uses. To be called
   * before anything touches the engine: it reads these settings once. A setting that was given on
   * the command line of Java stands.
   *
   * @param natives a folder that outlives the process
   * @param threads for one operation; 0 for one a physical core
   */
  public static void prepare(Path natives, int threads) {
    setUnlessGiven("ai.djl.offline", "true");
    setUnlessGiven("DJL_CACHE_DIR", natives.toAbsolutePath().toString());
    int used = threads > 0 ? threads : PhysicalCores.count();
    setUnlessGiven(THREADS, Integer.toString(used));
    // One pool is enough: nothing here runs operators beside each other.
    setUnlessGiven("ai.djl.pytorch.num_interop_threads", "1");
  }

  /** How many threads one operation uses, or will use once the engine is prepared. */
  public static int threads() {
    return Integer.getInteger(THREADS, PhysicalCores.count());
  }

  /**
   * Starts the engine if it does not run yet.
   *
   * @return a new manager on the CPU, to be closed
   * @throws ai.djl.engine.EngineException if the native libraries cannot be unpacked or loaded
   */
  public static NDManager start() {
    return start(Device.cpu());
  }

  /** The same on a device; a graphics card must be one of {@link #gpus}. */
  public static NDManager start(Device device) {
    return Engine.getEngine("PyTorch").newBaseManager(device);
  }

  /** How many graphics cards the engine can compute on. */
  public static int gpus() {
    return Engine.getEngine("PyTorch").getGpuCount();
  }

  private static void setUnlessGiven(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}
