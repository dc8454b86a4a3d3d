package dev.troth.engine;

/** One thing that happens in a pass, in the order in which it happens. */
public sealed interface Step permits Write, Event, Sleep, StoreCall, RequestController {}
