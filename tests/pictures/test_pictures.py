"""Picture files as volunteers hand them in, and the copies that are published."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageFile

from doorstep.pictures import colour, files
from doorstep.pictures.derive import FACE, WIDTHS, Pictures

BAD = Path(__file__).parents[3] / "shared" / "bad-inputs" / "pictures"


def photo(size=(1200, 800), mode="RGB", form="JPEG", **options):
    """Return the bytes of a picture whose left half is red and right half blue."""
    picture = Image.new("RGB", size, (200, 30, 30))
    picture.paste((30, 30, 200), (size[0] // 2, 0, *size))
    data = io.BytesIO()
    picture.convert(mode).save(data, form, **options)
    return data.getvalue()


def exif(orientation):
    """Return EXIF data with an orientation, a place and an owner."""
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0xA430] = "Owner Name"
    tags.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0)})
    return tags.tobytes()


@pytest.fixture
def made(tmp_path):
    """Return a function that writes picture files and opens the folder: made({name: bytes}) -> Pictures."""

    def made(named):
        for name, data in named.items():
            (tmp_path / "content").mkdir(exist_ok=True)
            (tmp_path / "content" / name).write_bytes(data)
        return Pictures(tmp_path / "content", tmp_path / "cache")

    return made


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_upright_and_without_metadata(made, orientation):
    """What a phone meant as up is up; place, owner and the tag itself are gone."""
    pictures = made({"a.jpg": photo(exif=exif(orientation))})
    seen = pictures.look("a.jpg")
    assert (seen.width, seen.height) == ((1200, 800) if orientation < 5 else (800, 1200))
    copy = pictures.copies("a.jpg")[0]
    with Image.open(pictures.place_of(copy)) as out:
        assert out.size == (copy.width, copy.height)
        assert len(out.getexif()) == 0
        assert "icc_profile" not in out.info
    assert b"Owner Name" not in pictures.place_of(copy).read_bytes()


def test_copies_come_in_widths_up_to_the_originals_own(made):
    """AVIF and JPEG, never larger than the original; a small picture has one width."""
    pictures = made({"a.jpg": photo((2000, 1000)), "b.png": photo((200, 100), form="PNG")})
    assert [copy.width for copy in pictures.copies("a.jpg")] == list(WIDTHS)
    assert [copy.width for copy in pictures.copies("b.png", "avif")] == [200]
    assert pictures.copies("a.jpg")[1].height == 320
    told = []
    pictures.make_all(lambda done, of: told.append((done, of)))
    assert told[-1] == (2, 2)
    for copy in pictures.wanted():
        with Image.open(pictures.place_of(copy)) as out:
            assert out.size == (copy.width, copy.height)


def test_a_copy_that_is_there_is_not_made_again(made):
    """The cache is by the original's bytes: the same name is the same picture."""
    pictures = made({"a.jpg": photo()})
    place = pictures.place_of(pictures.face("a.jpg"))
    before = place.stat().st_mtime_ns
    pictures.save()
    again = made({})
    face = again.face("a.jpg")
    assert (face.width, face.height) == (FACE, FACE)
    again.make_all()
    assert again.place_of(face).stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("mode", "form"),
    [("CMYK", "JPEG"), ("L", "PNG"), ("P", "GIF"), ("RGBA", "PNG"), ("I;16", "PNG"), ("1", "TIFF")],
)
def test_any_kind_of_picture_becomes_rgb(made, mode, form):
    """Print shops' CMYK, scans in grey, drawings with a see-through ground."""
    data = photo(mode="L", form=form) if mode == "I;16" else photo(mode=mode, form=form)
    if mode == "I;16":
        held = io.BytesIO()
        Image.new("I;16", (400, 300), 40000).save(held, "PNG")
        data = held.getvalue()
    pictures = made({"a.img": data})
    with Image.open(pictures.place_of(pictures.copies("a.img")[0])) as out:
        assert out.mode == "RGB"


def test_a_profile_of_another_colour_space_is_heeded_and_a_broken_one_passed_over(made, tmp_path):
    """Numbers are turned into sRGB; a profile that cannot be read changes nothing."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made({"a.jpg": photo(icc_profile=profile), "b.jpg": photo(icc_profile=b"not a profile")})
    for name in ("a.jpg", "b.jpg"):
        red = files.upright(tmp_path / "content" / name).getpixel((10, 10))
        assert red[0] > 180
        assert red[2] < 60


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is not a picture"),
        (b"<html>", "is not a picture"),
        (photo()[:2000], "is damaged"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "is a HEIC photo"),
    ],
)
def test_a_file_that_is_no_picture_is_said_plainly(made, data, said):
    """One message that says what it is and what to do."""
    with pytest.raises(files.UnusableError, match=said) as caught:
        made({"a.jpg": data}).look("a.jpg")
    assert caught.value.remedy


def test_a_truncated_photo_is_refused_whatever_other_libraries_allow(made, monkeypatch):
    """WeasyPrint tells Pillow to accept half a file; we do not."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(files.UnusableError, match="is damaged"):
        made({"a.jpg": photo()[:2000]}).look("a.jpg")
    assert ImageFile.LOAD_TRUNCATED_IMAGES


def test_a_picture_of_too_many_pixels_is_refused(made, monkeypatch):
    """A bomb is refused before it fills the memory."""
    monkeypatch.setattr(files, "MOST_PIXELS", 1000)
    with pytest.raises(files.UnusableError, match="more than"):
        made({"a.jpg": photo()}).look("a.jpg")


def test_a_picture_for_the_press_is_cmyk_with_little_ink(made):
    """FOGRA39, at most 300 % ink, no larger than its resolution at the printed size."""
    pictures = made({"a.jpg": photo((3000, 2000))})
    with Image.open(pictures.printable("a.jpg", 122, press=True, ppi=300)) as out:
        assert out.mode == "CMYK"
        assert out.width == 1441
        ink = max(sum(pixel) for pixel in out.resize((60, 40)).get_flattened_data()) / 2.55
        assert ink <= 303
    with Image.open(pictures.printable("a.jpg", 122, press=False, ppi=150)) as out:
        assert (out.mode, out.width) == ("RGB", 720)


def test_black_for_the_press_stays_within_the_profiles_ink():
    """The darkest black is the profile's own, not four full plates."""
    pixel = colour.to_cmyk(Image.new("RGB", (1, 1), (0, 0, 0))).getpixel((0, 0))
    assert sum(pixel) / 2.55 <= 301


@pytest.mark.trial
@pytest.mark.skipif(not BAD.is_dir(), reason="the damaged pictures are not part of a clone")
def test_each_damaged_picture_is_refused_or_published_right():
    """Twelve are refused with what to do; all others load, whatever their tags say."""
    refused, remedies = set(), []
    for file in sorted(path for path in BAD.rglob("*") if path.is_file()):
        try:
            files.inspect(file)
            files.upright(file)
        except files.UnusableError as error:
            refused.add(file.name)
            remedies.append(error.remedy)
    assert "phone.heic" in refused
    assert all(remedies)
    assert (
        not {"hopper_bad_exif.jpg", "sugarshack_bad_mpo_header.jpg", "DSCN0010.jpg", "landscape_6.jpg"}
        & refused
    )
    assert len(refused) >= 11
