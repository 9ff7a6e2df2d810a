"""How many sentences are read a second, as JSON: `python scripts/bench.py reading` asks it.

The sentences have about 20 words each, as official texts write them: two in three hold numbers, dates,
abbreviations or document numbers. No two are the same, so nothing is remembered from one to the next.
"""

import json
import statistics
import subprocess
import sys
import time

from mediakit.language import read
from mediakit.model.reading import Lexicon

_SENTENCES = (
    "Bà con mang giấy tờ cần có đến Bộ phận Một cửa, cán bộ hướng dẫn điền tờ khai thứ {n} và trả giấy hẹn.",
    "Theo Quyết định số {n}/QĐ-UBND ngày 29/12/2023, UBND thành phố giao các phòng, ban triển khai kế hoạch.",
    "Người dân gọi tổng đài 1022 hoặc 1800 1096, từ 7h30 đến 17h00, nêu rõ hồ sơ số {n} để được giúp đỡ.",
    "Khi gặp phiền hà, chậm trễ, xin bà con mạnh dạn phản ánh với cơ quan có trách nhiệm; lần thứ {n}.",
    "Trong quý II/2024, Sở TT&TT tiếp nhận {n} phản ánh, giải quyết đúng hạn 98,5%, tăng 12% so với quý I.",
    "Hồ sơ nộp trên dichvucong.gov.vn được xử lý trong 05 ngày làm việc, lệ phí {n}.000 đồng, nộp qua mạng.",
)
_ENOUGH = 6000
_RUNS = 5


def sentences() -> list[str]:
    """Give sentences that are all different."""
    return [_SENTENCES[at % len(_SENTENCES)].format(n=100 + at) for at in range(_ENOUGH)]


def main() -> None:
    """Measure words a sentence, sentences a second on one core and in a stream, and seconds to import."""
    lines = sentences()
    rates = []
    for _ in range(_RUNS):
        begun = time.perf_counter()
        for line in lines:
            read(line, Lexicon())
        rates.append(len(lines) / (time.perf_counter() - begun))
    begun = time.perf_counter()
    command = [sys.executable, "-m", "mediakit", "read", "-"]
    subprocess.run(command, input="\n".join(lines).encode(), check=True, capture_output=True)
    streamed_s = time.perf_counter() - begun
    figures = {
        "words_a_sentence": round(statistics.mean(len(line.split()) for line in lines), 1),
        "sentences_per_s": round(statistics.median(rates)),
        "stream_per_s": round(len(lines) / streamed_s),
        "import_s": round(statistics.median(_import_s() for _ in range(_RUNS)), 3),
    }
    print(json.dumps(figures))


def _import_s() -> float:
    """Seconds that importing the reader adds to Python's own start."""
    return _start_s("import mediakit.language") - _start_s("pass")


def _start_s(program: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
