package io.baremetal.testkit.fleet.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the files of a small ISO 9660 image, with the long names that the Rock Ridge extension
 * keeps. ECMA-119 describes the format: blocks of 2048 bytes, the primary volume descriptor in
 * block 16, and in it, at byte 156, the record of the root directory.
 */
final class IsoFiles {

  private static final int BLOCK = 2048;
  private static final int DESCRIPTOR = 16 * BLOCK;
  private static final int ROOT_RECORD = DESCRIPTOR + 156;
  private static final int DIRECTORY = 2;
  private static final int NAME = 33;

  private final ByteBuffer image;
  private final Map<String, byte[]> files = new TreeMap<>();

  private IsoFiles(byte[] image) {
    this.image = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Path to content; empty if the image is none that this can read. */
  static Map<String, byte[]> read(byte[] image) {
    if (image.length < DESCRIPTOR + BLOCK
        || !text(image, DESCRIPTOR + 1, 5, StandardCharsets.US_ASCII).equals("CD001")) {
      return Map.of();
    }
    IsoFiles reader = new IsoFiles(image);
    try {
      reader.directory("", ROOT_RECORD, 0);
    } catch (IndexOutOfBoundsException cutShort) {
      return Map.of();
    }
    return Collections.unmodifiableMap(reader.files);
  }

  private void directory(String prefix, int record, int depth) {
    int start = extent(record);
    int end = start + length(record);
    int at = start;
    while (at < end && depth < 8) {
      int size = Byte.toUnsignedInt(image.get(at));
      if (size == 0) {
        at = (at / BLOCK + 1) * BLOCK;
        continue;
      }
      entry(prefix, at, depth);
      at += size;
    }
  }

  private void entry(String prefix, int record, int depth) {
    int nameLength = Byte.toUnsignedInt(image.get(record + NAME - 1));
    boolean selfOrParent = nameLength == 1 && image.get(record + NAME) <= 1;
    if (selfOrParent) {
      return;
    }
    String path = prefix + name(record, nameLength);
    if ((image.get(record + 25) & DIRECTORY) != 0) {
      directory(path + "/", record, depth + 1);
    } else {
      int start = extent(record);
      files.put(path, Arrays.copyOfRange(image.array(), start, start + length(record)));
    }
  }

  private String name(int record, int nameLength) {
    String plain = text(image.array(), record + NAME, nameLength, StandardCharsets.US_ASCII);
    return rockRidge(record, nameLength).orElse(plain.replaceFirst("\\.?;\\d+$", ""));
  }

  /** The name in the {@code NM} entry behind the plain name, if there is one. */
  private Optional<String> rockRidge(int record, int nameLength) {
    int end = record + Byte.toUnsignedInt(image.get(record));
    int at = record + NAME + nameLength + (nameLength % 2 == 0 ? 1 : 0);
    while (at + 4 <= end) {
      int size = Byte.toUnsignedInt(image.get(at + 2));
      if (image.get(at) == 'N' && image.get(at + 1) == 'M' && size > 5) {
        return Optional.of(text(image.array(), at + 5, size - 5, StandardCharsets.UTF_8));
      }
      at += Math.max(size, 4);
    }
    return Optional.empty();
  }

  private int extent(int record) {
    return image.getInt(record + 2) * BLOCK;
  }

  private int length(int record) {
    return image.getInt(record + 10);
  }

  private static String text(byte[] bytes, int from, int length, Charset charset) {
    return new String(bytes, from, length, charset);
  }
}
