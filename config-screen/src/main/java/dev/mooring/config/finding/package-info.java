/** What went wrong, where, and what to do about it: findings are values that are collected and reported together. */
@NullMarked
package dev.mooring.config.finding;

import org.jspecify.annotations.NullMarked;
