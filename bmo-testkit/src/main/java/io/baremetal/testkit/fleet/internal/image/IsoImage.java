package io.baremetal.testkit.fleet.internal.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The smallest ISO 9660 images that programs take for such: a volume descriptor, its terminator and
 * an empty root directory (ECMA-119). Nothing in them can boot; the simulated firmware goes by the
 * label.
 */
public final class IsoImage {

  /** Label of the image that starts a live system. */
  public static final String LIVE_LABEL = "BMO_LIVE";

  /** Label of the image that starts the deploy agent. */
  public static final String AGENT_LABEL = "BMO_AGENT";

  /** So many bytes of an image are enough for {@link #hasLabel}. */
  public static final int HEAD = 17 * 2048;

  private static final int BLOCK = 2048;
  private static final int DESCRIPTOR = 16 * BLOCK;
  private static final int LABEL = DESCRIPTOR + 40;
  private static final int LABEL_LENGTH = 32;
  private static final int ROOT_BLOCK = 18;
  private static final int BLOCKS = 24;
  private static final int ROOT_RECORD_LENGTH = 34;

  private IsoImage() {}

  /** An image with this label. */
  public static byte[] labelled(String label) {
    ByteBuffer image = ByteBuffer.allocate(BLOCKS * BLOCK);
    descriptor(image, 16, 1);
    descriptor(image, 17, 255);
    byte[] text = Arrays.copyOf(label.getBytes(StandardCharsets.US_ASCII), LABEL_LENGTH);
    Arrays.fill(text, label.length(), LABEL_LENGTH, (byte) ' ');
    image.position(LABEL).put(text);
    bothOrders(image, DESCRIPTOR + 80, BLOCKS);
    directoryRecord(image, DESCRIPTOR + 156, 0);
    directoryRecord(image, ROOT_BLOCK * BLOCK, 0);
    directoryRecord(image, ROOT_BLOCK * BLOCK + ROOT_RECORD_LENGTH, 1);
    return image.array();
  }

  /**
   * Whether an image bears a label.
   *
   * @param head its first {@link #HEAD} bytes
   */
  public static boolean hasLabel(byte[] head, String label) {
    return head.length >= HEAD
        && new String(head, LABEL, LABEL_LENGTH, StandardCharsets.US_ASCII)
            .stripTrailing()
            .equals(label);
  }

  private static void descriptor(ByteBuffer image, int block, int type) {
    image
        .position(block * BLOCK)
        .put((byte) type)
        .put("CD001".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 1);
  }

  private static void directoryRecord(ByteBuffer image, int at, int name) {
    image.put(at, (byte) ROOT_RECORD_LENGTH);
    bothOrders(image, at + 2, ROOT_BLOCK);
    bothOrders(image, at + 10, BLOCK);
    image.put(at + 25, (byte) 2).put(at + 32, (byte) 1).put(at + 33, (byte) name);
  }

  private static void bothOrders(ByteBuffer image, int at, int value) {
    image.order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    image.order(ByteOrder.BIG_ENDIAN).putInt(at + 4, value);
  }
}
