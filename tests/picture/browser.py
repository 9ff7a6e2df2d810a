"""A web browser as a viewer has it, driven through Playwright: what it shows of a clip, read back."""

import base64
import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from mediakit.units import SAMPLE_RATE_HZ

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
"""Programs with H.264 and AAC; the Chromium that Playwright would fetch has neither."""
# the sandbox wants rights that a container does not give; the rest keeps the browser off the network; sound
# starts without a click, as on a page on which someone has clicked
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--autoplay-policy=no-user-gesture-required",
]
LIMIT_S = 30
"""For whatever is waited for."""
_PAGE = """
<body><video preload=auto></video><script>
const video = document.querySelector("video");
const limited = (name, start) => new Promise((done, failed) => {
    setTimeout(() => failed(new Error("waited in vain: " + name)), LIMIT_MS);
    video.addEventListener("error", () => failed(new Error(video.error.message)), {once: true});
    start(done);
});
const once = (name) => limited(name, (done) => video.addEventListener(name, () => done(), {once: true}));
// what was put on the screen is what a person sees, whatever the player's clock says
const shown = () => limited("picture", (done) => video.requestVideoFrameCallback((_, seen) => done(seen)));
async function load(source) {
    const loaded = once("canplaythrough");
    video.src = source;
    await loaded;
    return [video.duration, video.videoWidth, video.videoHeight];
}
async function seek(time_s) {
    const arrived = [shown(), once("seeked")];
    video.currentTime = time_s;
    const [seen] = await Promise.all(arrived);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    canvas.getContext("2d").drawImage(video, 0, 0);
    return [seen.mediaTime, canvas.toDataURL("image/png")];
}
async function play(speed) {
    const begin = once("seeked");
    video.currentTime = 0;
    await begin;
    const before = video.getVideoPlaybackQuality();
    const ended = once("ended");
    video.playbackRate = speed;
    await video.play();
    await ended;
    const after = video.getVideoPlaybackQuality();
    return [video.currentTime, after.totalVideoFrames - before.totalVideoFrames,
        after.droppedVideoFrames - before.droppedVideoFrames, video.webkitAudioDecodedByteCount];
}
async function hear(loud, quiet_s) {
    const content = await (await fetch(video.src)).arrayBuffer();
    const sound = await new OfflineAudioContext(1, 1, RATE_HZ).decodeAudioData(content);
    const starts_s = [];
    let heard_s = -1;
    sound.getChannelData(0).forEach((sample, index) => {
        if (Math.abs(sample) < loud) return;
        if (index / RATE_HZ - heard_s > quiet_s) starts_s.push(index / RATE_HZ);
        heard_s = index / RATE_HZ;
    });
    return starts_s;
}
</script>
""".replace("LIMIT_MS", f"{LIMIT_S * 1000}").replace("RATE_HZ", f"{SAMPLE_RATE_HZ}")


@dataclass(frozen=True, slots=True)
class Opened:
    """A clip in a page, ready to play."""

    page: Page
    """Where it is."""
    length_s: float
    """As the browser says."""
    size_px: tuple[int, int]
    """Width and height."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A moment of a clip as a viewer sees it."""

    begins_s: float
    """When the picture begins, by its time in the file."""
    pixels: NDArray[np.uint8]
    """Shape (height, width, 3)."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A clip played from its start to its end."""

    end_s: float
    """Where it stood when it said that it had ended."""
    frames: int
    """Pictures decoded for it."""
    dropped: int
    """Those of them that came too late to be shown."""
    sound_bytes: int
    """Bytes of its sound decoded since it was loaded."""


def browser_path() -> str:
    """Find a browser; skip the test where there is none, but fail it where all checks must have run."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    reason = f"no browser on PATH ({', '.join(NAMES)})"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def browsing() -> Iterator[Browser]:
    """Start a browser; nothing of it runs on when it is left. There can be one at a time."""
    path = browser_path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS, timeout=LIMIT_S * 1000)
        try:
            yield browser
        finally:
            browser.close()


def opened(browser: Browser, clip: bytes) -> Opened:
    """Load a clip, given as its file's bytes, in a page of its own."""
    source = "data:video/mp4;base64," + base64.b64encode(clip).decode()
    page = browser.new_page()
    page.set_content(_PAGE)
    length_s, width_px, height_px = page.evaluate("load", source)
    return Opened(page, length_s, (width_px, height_px))


def seek(clip: Opened, time_s: float) -> Shown:
    """Go to a time and read back what is seen there."""
    begins_s, image_url = clip.page.evaluate("seek", time_s)
    content = base64.b64decode(image_url.partition(",")[2])
    with Image.open(io.BytesIO(content)) as image:
        return Shown(begins_s, np.asarray(image.convert("RGB")))


def watch(clip: Opened, speed: float) -> Watched:
    """Play all of it, `speed` times as quick."""
    return Watched(*clip.page.evaluate("play", speed))


def hear(clip: Opened, loud: float, quiet_s: float) -> list[float]:
    """Decode its sound; give the times in seconds when it is louder than `loud` after `quiet_s` of quiet."""
    starts_s: list[float] = clip.page.evaluate("([loud, quiet_s]) => hear(loud, quiet_s)", [loud, quiet_s])
    return starts_s
