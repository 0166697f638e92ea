package io.baremetal.deploy.facts;

/** Who makes the namespace of the deployment. */
public enum NamespaceOrigin {
  /** It is there. */
  EXISTING,
  /** It is one of the objects that are rendered. */
  RENDERED
}
