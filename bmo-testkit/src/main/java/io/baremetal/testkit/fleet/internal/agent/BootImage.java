package io.baremetal.testkit.fleet.internal.agent;

import io.baremetal.testkit.fleet.internal.image.IsoImage;

/** What an image in a virtual drive starts. */
enum BootImage {
  /** The deploy agent: any image that does not say otherwise. */
  AGENT,
  /** A live system: the image bears the label of the fleet's own live image. */
  LIVE,
  /** Nothing: the BMC cannot download it. */
  UNREADABLE;

  /** Looks into the image as a BMC does when the machine boots; blocks. */
  static BootImage at(String url, Web web) {
    return web.head(url, IsoImage.HEAD)
        .map(head -> IsoImage.hasLabel(head, IsoImage.LIVE_LABEL) ? LIVE : AGENT)
        .orElse(UNREADABLE);
  }
}
