package io.baremetal.ironic.node;

import java.util.List;

/** The lights of one machine, by which people find it in the rack. Since API 1.63. */
public interface NodeIndicators {

  /** The lights that there are. */
  List<Indicator> list();

  /** What a light shows: {@code on}, {@code off}, {@code blinking} or {@code unknown}. */
  String get(String name);

  /** Switches a light. */
  void set(String name, String state);
}
